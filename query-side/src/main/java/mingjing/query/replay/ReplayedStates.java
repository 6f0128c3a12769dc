package mingjing.query.replay;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.rectification.LightRule;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedStates;
import mingjing.query.board.Item;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.UnitHistory;
import mingjing.query.score.Contest;
import mingjing.query.score.FoldedFacts;
import mingjing.rules.Board;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.rules.Vocabulary;
import mingjing.store.Recorded;

/** What the views must show after some events, out of these alone. */
public final class ReplayedStates implements States {
    private final LocalDate day;
    private final LightRule lights;
    private final FoldedStates<Item> items = new FoldedStates<>(Item.FOLD);
    private final FoldedStates<UnitHistory> units = new FoldedStates<>(UnitHistory.FOLD);
    private final FoldedStates<KindHistory> kinds = new FoldedStates<>(KindHistory.FOLD);
    private final FoldedFacts facts = new FoldedFacts();
    private long position;

    /** Before the first event; later days than {@code day} will not count. */
    public ReplayedStates(LocalDate day, LightRule lights) {
        this.day = day;
        this.lights = lights;
    }

    /** Folds the next event of the log. */
    public void take(Recorded event) {
        position = event.position();
        boolean happened = !event.occurredOn().isAfter(day);
        boolean onBoard = happened && concerns(Item.FOLD, event);
        boolean inChart = happened && concerns(UnitHistory.FOLD, event);
        if (concerns(KindHistory.FOLD, event)) {
            kinds.take(Decoded.of(event));
        }
        boolean counts = FoldedFacts.types().contains(event.type());
        if (onBoard || inChart || counts) {
            Decoded decoded = Decoded.of(event);
            if (onBoard) {
                items.take(decoded);
            }
            if (inChart) {
                units.take(decoded);
            }
            if (counts) {
                // Of whatever day: which facts count on a day is for the scoring to say.
                facts.take(decoded);
            }
        }
    }

    private static boolean concerns(Fold<?> fold, Recorded event) {
        return fold.types().contains(event.type());
    }

    /** What rule books may ask for by now. */
    public Vocabulary vocabulary() {
        return KindHistory.vocabulary(kinds.byKey().values());
    }

    @Override
    public Moment moment() {
        return new Moment(position, day);
    }

    @Override
    public List<Item> items() {
        return items.byKey().values().stream()
                .map(item -> item.lit(lights, day))
                .toList();
    }

    @Override
    public Board scores(String year, RuleBook book) {
        Chart chart = Chart.of(units.byKey().values(), moment());
        return Contest.board(year, book, chart, facts.facts(chart), moment());
    }
}
