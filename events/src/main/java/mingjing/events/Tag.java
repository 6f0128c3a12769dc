package mingjing.events;

/** A key and a value by which events are found, written {@code key:value} in the store; the key holds no colon. */
public record Tag(String key, String value) implements Comparable<Tag> {
    public Tag {
        if (key.isEmpty() || key.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a tag key must not be empty or hold a colon: '" + key + "'");
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static Tag parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a tag is written key:value, not '" + text + "'");
        }
        return new Tag(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Tag other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
