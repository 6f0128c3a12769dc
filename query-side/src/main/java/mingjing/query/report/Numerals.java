package mingjing.query.report;

/** Chinese ordinals of headings and lists. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private Numerals() {}

    /** 1 to 99 in Chinese: 一, 十, 十二, 二十三. */
    static String of(int number) {
        if (number < 1 || number >= TEN * TEN) {
            return Integer.toString(number);
        }
        int tens = number / TEN;
        int ones = number % TEN;
        String front = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return front + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
