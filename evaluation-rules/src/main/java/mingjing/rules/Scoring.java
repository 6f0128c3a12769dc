package mingjing.rules;

import java.util.Collection;
import java.util.List;

/** Scores and explains: pure functions of a rule book, a roster, facts in any order, and a moment. */
@SuppressWarnings("DoNotCallSuggester")
public final class Scoring {
    private Scoring() {}

    /** The board of a moment. */
    public static Board score(RuleBook book, List<Community> roster, Collection<Fact> facts, Moment moment) {
        throw new UnsupportedOperationException(book.id() + roster.size() + facts.size() + moment);
    }

    /** Why {@code community} has the score it has on the board of that moment. */
    public static Explanation explain(RuleBook book, Community community, Collection<Fact> facts, Moment moment) {
        throw new UnsupportedOperationException(book.id() + community.code() + facts.size() + moment);
    }
}
