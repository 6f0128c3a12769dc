package mingjing.rules;

import java.math.BigDecimal;
import java.util.Map;

/** A community with what was measured and what it scored, not yet ranked. */
record Standing(Community community, Map<String, BigDecimal> values, Sheet sheet) {

    Row row(int rank, String band) {
        return new Row(community.code(), community.person(), rank, band, sheet.total(), sheet.entries());
    }

    Points entry(String indicator) {
        return sheet.entries().getOrDefault(indicator, Points.ZERO);
    }
}
