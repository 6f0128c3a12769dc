package mingjing.console.pages;

/** A field was left empty or cannot be read. */
final class UnreadableField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    UnreadableField(String field, RuntimeException cause) {
        super(field, cause);
        this.field = field;
    }

    String field() {
        return field;
    }
}
