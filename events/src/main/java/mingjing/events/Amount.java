package mingjing.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as a record states it: exact, a lower bound (余), or masked by whoever wrote the record (*). */
public sealed interface Amount {
    /** Counted to the last. */
    record Exactly(BigDecimal number) implements Amount {
        public Exactly {
            number = plain(number);
        }

        @Override
        @JsonValue
        public String toString() {
            return number.toPlainString();
        }
    }

    /** That many and perhaps more. */
    record AtLeast(BigDecimal number) implements Amount {
        public AtLeast {
            number = plain(number);
        }

        @Override
        @JsonValue
        public String toString() {
            return number.toPlainString() + MORE;
        }
    }

    /** Known to somebody, but not stated. */
    record Masked() implements Amount {
        @Override
        @JsonValue
        public String toString() {
            return MASK;
        }
    }

    String MORE = "余";
    String MASK = "*";
    Pattern WRITTEN = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)(余)?");

    /** Reads the text of an amount; any number of asterisks is a mask. */
    @JsonCreator
    static Amount parse(String text) {
        if (text.matches("[*＊]+余?")) {
            return new Masked();
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("数量写作 12、3.5、130余 或 *，不能是 “" + text + "”");
        }
        BigDecimal number = new BigDecimal(parts.group(1));
        return parts.group(2) == null ? new Exactly(number) : new AtLeast(number);
    }

    /** Equal numbers are one, however many zeros they were written with. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Nothing, exactly. */
    static Amount none() {
        return exactly(0);
    }

    static Amount exactly(long number) {
        return new Exactly(BigDecimal.valueOf(number));
    }

    /** What is known at least; of a masked number nothing is. */
    default BigDecimal floor() {
        return switch (this) {
            case Exactly exactly -> exactly.number();
            case AtLeast atLeast -> atLeast.number();
            case Masked _ -> BigDecimal.ZERO;
        };
    }

    /** A sum is as uncertain as its most uncertain part: with a masked part it is masked. */
    default Amount plus(Amount other) {
        return other.soften(soften(new Exactly(floor().add(other.floor()))));
    }

    /** The other number, stated no more firmly than this one. */
    default Amount soften(Amount other) {
        return switch (this) {
            case Exactly _ -> other;
            case AtLeast _ -> other instanceof Exactly exactly ? new AtLeast(exactly.number()) : other;
            case Masked masked -> masked;
        };
    }
}
