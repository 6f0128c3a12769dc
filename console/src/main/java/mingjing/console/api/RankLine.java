package mingjing.console.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.rules.RankDiff;

/** What another rule book changes for one community; indicators that do not change are left out. */
record RankLine(
        String community,
        String secretary,
        int rankBefore,
        int rankAfter,
        int moved,
        BigDecimal totalBefore,
        BigDecimal totalAfter,
        Map<String, BigDecimal> indicators) {

    static List<RankLine> of(RankDiff diff) {
        return diff.lines().stream().map(RankLine::of).toList();
    }

    private static RankLine of(RankDiff.Line line) {
        Map<String, BigDecimal> indicators = new LinkedHashMap<>();
        line.indicators().forEach((name, points) -> indicators.put(name, points.marks()));
        return new RankLine(
                line.community(),
                line.person(),
                line.rankBefore(),
                line.rankAfter(),
                line.moved(),
                line.totalBefore().marks(),
                line.totalAfter().marks(),
                indicators);
    }
}
