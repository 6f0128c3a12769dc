package mingjing.query.contest;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.MarksCorrected;
import mingjing.events.contest.ContestEvent.MarksRevealed;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.query.Decoded;

/**
 * A contest as it stands, and where in the log its marks are.
 *
 * @param first what was revealed of marks that were corrected since, by their number
 * @param positions of the last event about marks, by their number
 * @param position of the last event about the contest
 */
public record Held(Contest contest, SortedMap<String, Marks> first, SortedMap<String, Long> positions, long position) {
    public Held {
        first = new TreeMap<>(first);
        positions = new TreeMap<>(positions);
    }

    static Optional<Held> after(Optional<Held> before, Decoded decoded) {
        ContestEvent event = (ContestEvent) decoded.event();
        long at = decoded.position();
        return Contest.after(before.map(Held::contest), event).map(contest -> {
            Held held = before.map(old -> new Held(contest, old.first, old.positions, at))
                    .orElseGet(() -> new Held(contest, new TreeMap<>(), new TreeMap<>(), at));
            if (event instanceof MarksRevealed revealed) {
                held.positions.put(revealed.mark().toString(), at);
            }
            if (event instanceof MarksCorrected corrected) {
                before.flatMap(old -> old.given(corrected.mark()))
                        .ifPresent(
                                given -> held.first.putIfAbsent(corrected.mark().toString(), given));
                held.positions.put(corrected.mark().toString(), at);
            }
            return held;
        });
    }

    private Optional<Marks> given(MarkId mark) {
        return contest.turn(mark.unit())
                .flatMap(turn ->
                        Optional.ofNullable(turn.revealed().get(mark.judge().value())));
    }

    /** What was first revealed, where it was corrected since. */
    public Optional<Marks> corrected(MarkId mark) {
        return Optional.ofNullable(first.get(mark.toString()));
    }

    /** Where the marks stand in the log. */
    public Optional<Long> positionOf(MarkId mark) {
        return Optional.ofNullable(positions.get(mark.toString()));
    }
}
