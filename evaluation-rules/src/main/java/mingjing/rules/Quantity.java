package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named quantity (量) of a rule book: which facts, under which conditions, summed up how.
 *
 * @param kind fact kind (事件); empty for an attribute
 * @param where field → allowed values; all must hold
 * @param field the number field that is summed or whose median is taken, or the attribute; empty: the fact's quantity
 * @param distinctBy count each value of this field once; empty: count every fact
 * @param everyone over the facts of all communities on the roster (范围: 全体), the same number for each of them
 * @param trim how many extremes a trimmed mean leaves out
 * @param divisor the result is divided by this, for example 1000 to turn 户 into 千户
 */
public record Quantity(
        String name,
        Take take,
        String kind,
        Map<String, List<String>> where,
        String field,
        String distinctBy,
        boolean everyone,
        Trim trim,
        BigDecimal divisor,
        String unit) {

    /** How facts become one number. */
    public enum Take {
        COUNT("计数"),
        SUM("求和"),
        MEDIAN("中位数"),
        MEAN("平均"),
        TRIMMED_MEAN("去极值平均"),
        ATTRIBUTE("属性");

        private final String word;

        Take(String word) {
            this.word = word;
        }

        /** Whether it is a middle of numbers, of which no fact has a share of its own. */
        boolean isMiddle() {
            return this == MEDIAN || this == MEAN || this == TRIMMED_MEAN;
        }

        /** The word a rule book uses. */
        public String word() {
            return word;
        }
    }

    /**
     * How many of the highest (去最高) and lowest (去最低) numbers are left out of a trimmed mean.
     *
     * <p>With fewer than three numbers left nothing is left out: marks of four judges are simply averaged.
     */
    public record Trim(int highest, int lowest) {
        static final Trim NONE = new Trim(0, 0);
        private static final int FEWEST = 3;

        boolean applies(int numbers) {
            return numbers - highest - lowest >= FEWEST;
        }
    }

    /** A number divided as the book says. */
    BigDecimal divided(BigDecimal value) {
        return divisor.compareTo(BigDecimal.ONE) == 0 ? value : value.divide(divisor, MathContext.DECIMAL128);
    }

    /** The same over the facts of everybody. */
    Quantity overEveryone() {
        return new Quantity(name, take, kind, where, field, distinctBy, true, trim, divisor, unit);
    }

    /** How many of its facts say so, too. */
    Quantity having(String also, String value) {
        Map<String, List<String>> narrower = new LinkedHashMap<>(where);
        narrower.put(also, List.of(value));
        return new Quantity(name, Take.COUNT, kind, narrower, "", "", everyone, Trim.NONE, BigDecimal.ONE, unit);
    }

    /** The same without name and unit: what two books measure alike under different names. */
    Quantity unnamed() {
        return new Quantity("", take, kind, where, field, distinctBy, everyone, trim, divisor, "");
    }
}
