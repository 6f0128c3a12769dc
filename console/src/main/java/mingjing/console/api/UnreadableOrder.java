package mingjing.console.api;

/** An order whose JSON could not be read; names the field. */
final class UnreadableOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    UnreadableOrder(String field, Exception cause) {
        super(firstLine(cause), cause);
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The parser's first sentence; the rest names Java classes that help no caller. */
    private static String firstLine(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
