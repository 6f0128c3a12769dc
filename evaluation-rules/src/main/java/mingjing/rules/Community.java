package mingjing.rules;

import java.math.BigDecimal;
import java.util.Map;

/** A community on the roster of a board: who answers for it, and its attributes such as 户数. */
public record Community(String code, String name, String person, Map<String, BigDecimal> attributes) {
    public Community {
        attributes = Map.copyOf(attributes);
    }

    /** An attribute that a book needs {@code what} for; a missing 户数 must not quietly score 0. */
    BigDecimal attribute(String field, String what) {
        BigDecimal value = attributes.get(field);
        if (value == null) {
            throw new IllegalArgumentException("社区 “%s” 没有属性 “%s”, %s无从取得, 请在名册里补上".formatted(name, field, what));
        }
        return value;
    }
}
