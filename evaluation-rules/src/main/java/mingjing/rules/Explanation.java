package mingjing.rules;

import java.util.List;

/** Why a community has its score: the indicators' points sum exactly to {@code total}. */
public record Explanation(
        String community, String book, Moment moment, Points total, List<IndicatorExplanation> indicators) {
    public Explanation {
        indicators = List.copyOf(indicators);
    }
}
