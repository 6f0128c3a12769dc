package mingjing.console.database;

/** Something outside the program that it needs is not there: a database, a folder, a port. Says what to do. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
