package mingjing.console.imports;

/** A file that cannot be a ledger at all; says why and what to do. */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadFile(String message) {
        super(message);
    }

    public BadFile(String message, Throwable cause) {
        super(message, cause);
    }
}
