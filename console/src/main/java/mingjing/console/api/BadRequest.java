package mingjing.console.api;

/** A parameter that makes no sense; the message says which and why. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
