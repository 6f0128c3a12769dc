package mingjing.console.api;

/** Nothing stands under the number asked for. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
        super(message);
    }
}
