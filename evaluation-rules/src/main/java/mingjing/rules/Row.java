package mingjing.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One community's line on a board.
 *
 * @param rank 1 is first, equal scores share a rank (1, 1, 3); 0 means not ranked
 * @param band communities the evidence cannot tell apart: 第1档, 第2档 …; {@link #UNRANKED}, {@link #VETOED}, or empty
 *     when the book asks for no bands
 * @param indicators points by indicator in the book's order, then one negative entry for a veto; they sum to {@code total}
 */
public record Row(
        String community, String person, int rank, String band, Points total, Map<String, Points> indicators) {
    public static final String UNRANKED = "不排名";
    public static final String VETOED = "一票否决";

    public Row {
        indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    }
}
