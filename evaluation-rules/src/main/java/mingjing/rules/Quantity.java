package mingjing.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A named quantity (量) of a rule book: which facts, under which conditions, summed up how.
 *
 * @param kind fact kind (事件); empty for an attribute
 * @param where field → allowed values; all must hold
 * @param field the number field that is summed or whose median is taken, or the attribute; empty: the fact's quantity
 * @param distinctBy count each value of this field once; empty: count every fact
 * @param divisor the result is divided by this, for example 1000 to turn 户 into 千户
 */
public record Quantity(
        String name,
        Take take,
        String kind,
        Map<String, List<String>> where,
        String field,
        String distinctBy,
        BigDecimal divisor,
        String unit) {

    /** How facts become one number. */
    public enum Take {
        COUNT("计数"),
        SUM("求和"),
        MEDIAN("中位数"),
        ATTRIBUTE("属性");

        private final String word;

        Take(String word) {
            this.word = word;
        }

        /** The word a rule book uses. */
        public String word() {
            return word;
        }
    }
}
