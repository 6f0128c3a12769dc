package mingjing.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom another rule book moves: two boards of the same communities at the same moment, side by side.
 *
 * @param lines one for each community, those that move most first
 */
public record RankDiff(String before, String after, List<Line> lines) {
    /**
     * One community.
     *
     * @param rankBefore 0 where it is not ranked
     * @param moved places up (negative: down); 0 where it is not ranked on one of the boards
     * @param indicators what changes, by indicator, zeros left out; a name that one book lacks counts there as nothing
     */
    public record Line(
            String community,
            String person,
            int rankBefore,
            int rankAfter,
            int moved,
            Points totalBefore,
            Points totalAfter,
            Map<String, Points> indicators) {

        /** Whether anything at all is different. */
        public boolean changes() {
            return rankBefore != rankAfter || !totalBefore.equals(totalAfter) || !indicators.isEmpty();
        }

        public BigDecimal difference() {
            return totalAfter.minus(totalBefore).marks();
        }
    }

    public RankDiff {
        lines = List.copyOf(lines);
    }

    /** The difference from one board to the other. */
    public static RankDiff between(Board before, Board after) {
        Map<String, Row> then = before.rows().stream().collect(Collectors.toMap(Row::community, Function.identity()));
        List<Line> lines = after.rows().stream()
                .map(row -> line(Objects.requireNonNull(then.get(row.community())), row))
                .sorted(Comparator.comparingInt((Line line) -> -Math.abs(line.moved()))
                        .thenComparing(Line::community))
                .toList();
        return new RankDiff(before.book(), after.book(), lines);
    }

    private static Line line(Row before, Row after) {
        Map<String, Points> changes = new LinkedHashMap<>();
        after.indicators().forEach((name, points) -> {
            Points was = before.indicators().getOrDefault(name, Points.ZERO);
            if (!points.equals(was)) {
                changes.put(name, points.minus(was));
            }
        });
        before.indicators().forEach((name, points) -> {
            if (!after.indicators().containsKey(name) && !points.equals(Points.ZERO)) {
                changes.put(name, points.negated());
            }
        });
        boolean ranked = before.rank() > 0 && after.rank() > 0;
        return new Line(
                after.community(),
                after.person(),
                before.rank(),
                after.rank(),
                ranked ? before.rank() - after.rank() : 0,
                before.total(),
                after.total(),
                changes);
    }
}
