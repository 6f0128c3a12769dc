package mingjing.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A community with what was measured and what it scored, not yet ranked. */
record Standing(Community community, String group, Map<String, BigDecimal> values, Sheet sheet) {

    Row row(int rank, String band, Optional<Row.Likely> likely) {
        return new Row(community.code(), community.person(), group, rank, band, sheet.total(), likely, sheet.entries());
    }

    /** The points of an entry; none if there is no such entry. */
    Points entry(String indicator) {
        return sheet.entries().getOrDefault(indicator, Points.ZERO);
    }
}
