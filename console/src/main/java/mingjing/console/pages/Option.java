package mingjing.console.pages;

/** One choice of a form's field; a label that begins with {@code #} is the key of a message, any other is shown as it is. */
public record Option(String value, String label) {
    public boolean isWord() {
        return label.startsWith("#");
    }

    /** The key of the message. */
    public String word() {
        return label.substring(1);
    }
}
