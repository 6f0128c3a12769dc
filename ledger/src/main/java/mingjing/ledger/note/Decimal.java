package mingjing.ledger.note;

import mingjing.ledger.Malformed;

/** Whole numbers from 0 in the one spelling that all these formats allow: ASCII digits, no sign, no leading zero. */
public final class Decimal {
    private Decimal() {}

    /** Up to 2^63 - 1; {@code what} names it when it is wrong. */
    public static long parse(String text, String what) {
        if (text.matches("0|[1-9][0-9]{0,18}")) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                // Nineteen digits may still be too many: told below.
            }
        }
        throw new Malformed(what + " is not a whole number: '" + Malformed.shortened(text) + "'");
    }
}
