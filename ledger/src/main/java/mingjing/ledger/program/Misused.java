package mingjing.ledger.program;

/** A program was called wrongly; the message says in Chinese what to write instead. */
public final class Misused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Misused(String message) {
        super(message);
    }
}
