package mingjing.rules;

/**
 * One word or sign of a formula.
 *
 * @param text the word as written, with full-width letters and signs made ordinary ones
 * @param from where it begins, in characters from the start of the formula
 * @param to where it ends, exclusive
 */
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        NUMBER,
        /** A unit written behind a number. */
        UNIT,
        /** A quantity of the book. */
        NAME,
        /** A word of the language itself. */
        KEYWORD,
        SIGN,
        /** A word nobody knows. */
        UNKNOWN,
        END
    }

    boolean is(String word) {
        return text.equals(word) && (kind == Kind.KEYWORD || kind == Kind.SIGN);
    }

    int length() {
        return Math.max(1, to - from);
    }
}
