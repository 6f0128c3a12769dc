package mingjing.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One community's line on a board.
 *
 * @param group its size group (分组), in which it is ranked; empty when the book makes none
 * @param rank 1 is first, equal scores share a rank (1, 1, 3); 0 means not ranked
 * @param band communities the evidence cannot tell apart: 第1档, 第2档 …; {@link #UNRANKED}, {@link #VETOED}, or empty
 *     when the book asks for no bands
 * @param likely between which totals the evidence places it, as sure as the book asks (置信); absent when it asks for no bands
 * @param indicators points by indicator in the book's order, then one negative entry for a veto; they sum to {@code total}
 */
public record Row(
        String community,
        String person,
        String group,
        int rank,
        String band,
        Points total,
        Optional<Likely> likely,
        Map<String, Points> indicators) {
    /** Two totals, both included. */
    public record Likely(Points low, Points high) {}

    public static final String UNRANKED = "不排名";
    public static final String VETOED = "一票否决";

    public Row {
        indicators = indicators instanceof Named<Points>
                ? indicators
                : Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    }
}
