package mingjing.store;

/** The database did not do what was asked; the message says what was asked. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
