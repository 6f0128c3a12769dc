package mingjing.console.pages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.AuditTrail.Filter;
import mingjing.query.audit.Entry;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.figure.Figures;
import mingjing.rules.Figure;
import mingjing.rules.RankDiff;
import org.springframework.stereotype.Component;

/** What is different between two moments: problems, ranks and figures, and the events that made the difference. */
@Component
class Changes {
    static final int EVENTS = 50;

    private final RectificationBoard board;
    private final Scores scores;
    private final Figures figures;
    private final AuditTrail trail;

    Changes(RectificationBoard board, Scores scores, Figures figures, AuditTrail trail) {
        this.board = board;
        this.scores = scores;
        this.figures = figures;
        this.trail = trail;
    }

    /**
     * A problem that stands elsewhere than before.
     *
     * @param before empty where it was not on the list
     * @param after empty where it is not on the list, because the later moment knows less
     */
    public record Moved(ProblemId number, Optional<Item> before, Optional<Item> after) {
        public String what() {
            return after.or(() -> before).map(Item::what).orElse("");
        }

        private boolean real() {
            return !before.map(Item::stage).equals(after.map(Item::stage))
                    || !before.map(Item::light).equals(after.map(Item::light));
        }
    }

    /** A figure that counts something else than before. */
    public record Counted(Figure before, Figure after) {
        public BigDecimal difference() {
            return after.counted().subtract(before.counted());
        }
    }

    /**
     * The difference.
     *
     * @param period the year whose ranks and figures are compared
     * @param ranks empty where one of the moments has no board
     * @param events the newest of those that only the later moment knows
     * @param more whether there are others
     */
    public record Between(
            String period,
            List<Moved> problems,
            Optional<RankDiff> ranks,
            List<Counted> figures,
            List<Entry> events,
            boolean more) {
        public List<RankDiff.Line> moved() {
            return ranks.map(diff ->
                            diff.lines().stream().filter(RankDiff.Line::changes).toList())
                    .orElse(List.of());
        }
    }

    Between between(Asked before, Asked after) {
        String period = scores.period(after);
        List<Entry> events = events(before, after);
        return new Between(
                period,
                problems(before, after),
                ranks(period, before, after),
                figures(period, before, after),
                events.stream().limit(EVENTS).toList(),
                events.size() > EVENTS);
    }

    private List<Moved> problems(Asked before, Asked after) {
        Map<ProblemId, Item> then = numbered(before);
        Map<ProblemId, Item> now = numbered(after);
        return Stream.concat(now.keySet().stream(), then.keySet().stream())
                .distinct()
                .sorted()
                .map(number ->
                        new Moved(number, Optional.ofNullable(then.get(number)), Optional.ofNullable(now.get(number))))
                .filter(Moved::real)
                .toList();
    }

    private Map<ProblemId, Item> numbered(Asked asked) {
        Map<ProblemId, Item> items = new TreeMap<>();
        board.items(asked).forEach(item -> items.put(item.number(), item));
        return items;
    }

    private Optional<RankDiff> ranks(String period, Asked before, Asked after) {
        return scores.table(before, period)
                .flatMap(then -> scores.table(after, period).map(now -> RankDiff.between(then.board(), now.board())));
    }

    private List<Counted> figures(String period, Asked earlier, Asked later) {
        Map<String, Figure> then = new HashMap<>();
        figures.figures(period, earlier).forEach(figure -> then.put(figure.id(), figure));
        return figures.figures(period, later).stream()
                .flatMap(figure ->
                        Optional.ofNullable(then.get(figure.id())).map(before -> new Counted(before, figure)).stream())
                .filter(counted -> counted.difference().signum() != 0)
                .toList();
    }

    /** Recorded later, or happened later: one more than are shown, where there are more. */
    private List<Entry> events(Asked before, Asked after) {
        Stream<Entry> recorded = before.position() < after.position()
                ? trail.latest(Optional.empty(), Filter.ANY, EVENTS + 1, after).entries().stream()
                        .filter(entry -> entry.position() > before.position())
                : Stream.empty();
        Filter later = new Filter(
                Set.of(), Set.of(), Optional.of(before.day().plusDays(1)), Optional.of(after.day()), Optional.empty());
        Stream<Entry> happened = before.day().isBefore(after.day())
                ? trail.latest(Optional.empty(), later, EVENTS + 1, after).entries().stream()
                : Stream.empty();
        return Stream.concat(recorded, happened)
                .distinct()
                .sorted(Comparator.comparingLong(Entry::position).reversed())
                .toList();
    }
}
