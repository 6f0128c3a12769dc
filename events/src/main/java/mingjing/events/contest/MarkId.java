package mingjing.events.contest;

import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What one judge gave one entrant: an entry of its own, which can be disputed and corrected. */
public record MarkId(ContestId contest, UnitId unit, PersonId judge) {
    /** No code holds it, so the three parts are found again. */
    private static final String BETWEEN = "~";

    /** Reads what {@link #toString()} wrote. */
    public static MarkId parse(String text) {
        List<String> parts = List.of(text.split(BETWEEN, -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("一份打分写作 场次~社区~评委，不能是 “" + text + "”");
        }
        return new MarkId(new ContestId(parts.get(0)), new UnitId(parts.get(1)), new PersonId(parts.get(2)));
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, contest.value(), unit.value(), judge.value());
    }
}
