package mingjing.ledger.note;

import mingjing.ledger.Malformed;

/** What a key may be called: an address without a scheme, such as {@code audit.example.gov.cn/hedong}. */
final class KeyName {
    private static final int LONGEST = 255;

    private KeyName() {}

    static void check(String name) {
        boolean wrong = name.isEmpty()
                || name.length() > LONGEST
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isISOControl(c)
                                || Character.isSpaceChar(c));
        if (wrong) {
            throw new Malformed("not the name of a key: '" + Malformed.shortened(name) + "' (no blanks, no '+')");
        }
    }
}
