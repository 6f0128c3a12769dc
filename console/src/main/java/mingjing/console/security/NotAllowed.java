package mingjing.console.security;

/** The account may not do this; says who may. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllowed(String message) {
        super(message);
    }
}
