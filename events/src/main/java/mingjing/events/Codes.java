package mingjing.events;

/** What a number or code may look like: a letter or digit of any script, then up to 39 more, or {@code . _ / -}. */
public final class Codes {
    private static final int LONGEST = 40;

    private Codes() {}

    /**
     * Refuses what is no code. By hand and not by a regular expression: a replay of the log makes several million of them, and
     * compiling and matching took more than reading the events.
     */
    public static void check(String value) {
        int length = 0;
        for (int at = 0; at < value.length(); length++) {
            int letter = value.codePointAt(at);
            if (!isLetterOrNumber(letter) && (at == 0 || "._/-".indexOf(letter) < 0)) {
                throw refused(value);
            }
            at += Character.charCount(letter);
        }
        if (length == 0 || length > LONGEST) {
            throw refused(value);
        }
    }

    private static boolean isLetterOrNumber(int letter) {
        return switch (Character.getType(letter)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static IllegalArgumentException refused(String value) {
        return new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
    }
}
