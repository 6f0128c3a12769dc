package mingjing.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Decimal numbers as people write them in rule books: full-width digits and percentages too, never an exponent. */
final class Decimals {
    /** Bounded on both sides, so that no rule text can make arithmetic slow. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{1,9})?%?");

    private static final BigDecimal[] SMALL =
            IntStream.range(0, 2048).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    private Decimals() {}

    /** A whole number; most are small, and the same ones over and over. */
    static BigDecimal whole(long number) {
        return number >= 0 && number < SMALL.length ? SMALL[(int) number] : BigDecimal.valueOf(number);
    }

    /** The number, or nothing if the text is not one; {@code 95%} is 0.95. */
    static Optional<BigDecimal> parse(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        if (!DECIMAL.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                plain.endsWith("%")
                        ? new BigDecimal(plain.substring(0, plain.length() - 1)).movePointLeft(2)
                        : new BigDecimal(plain));
    }

    /** The number for a sentence: no trailing zeros, no exponent, at most six decimals. */
    static String plain(BigDecimal number) {
        BigDecimal short6 = number.scale() > 6 ? number.setScale(6, java.math.RoundingMode.HALF_UP) : number;
        return short6.signum() == 0 ? "0" : short6.stripTrailingZeros().toPlainString();
    }

    /** The number as a percentage for a sentence. */
    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }
}
