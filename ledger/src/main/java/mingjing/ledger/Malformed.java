package mingjing.ledger;

/** Bytes or text from outside that are not what they should be; the message says where and what was expected. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Malformed(String message) {
        super(message);
    }

    /** What a message may repeat of an input that could be of any length. */
    public static String shortened(String text) {
        int end = Math.min(text.length(), 60);
        StringBuilder shown = new StringBuilder();
        text.chars().limit(end).forEach(c -> shown.append(Character.isISOControl(c) ? '?' : (char) c));
        return shown + (end < text.length() ? "…" : "");
    }
}
