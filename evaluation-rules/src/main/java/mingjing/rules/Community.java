package mingjing.rules;

import java.math.BigDecimal;
import java.util.Map;

/** A community on the roster of a board: who answers for it, and its attributes such as 户数. */
public record Community(String code, String name, String person, Map<String, BigDecimal> attributes) {
    public Community {
        attributes = Map.copyOf(attributes);
    }
}
