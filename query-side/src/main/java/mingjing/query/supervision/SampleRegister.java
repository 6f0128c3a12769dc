package mingjing.query.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleEvent.*;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 回头看抽样: every sample that was announced, what was drawn, and what the revisits found. */
public final class SampleRegister {
    static final Fold<Row> FOLD = new Fold<>(
                    "samples",
                    1,
                    Vocabulary.EVENTS.namesUnder(SampleEvent.class),
                    "sample",
                    Row.class,
                    SampleRegister::after)
            .ownedBy(_ -> Owner.PUBLIC);

    private final FoldedView<Row> view;
    private final RectificationBoard board;

    public SampleRegister(EventStore store, DataSource dataSource, RectificationBoard board) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
        this.board = board;
    }

    /** The draw, where there was one. */
    public record Draw(String seed, List<ProblemId> chosen, PersonId by, LocalDate on, long position) {}

    /** A sample as it stands; {@code announcedAt} is the position of its announcement. */
    public record Row(
            SampleId number,
            Population population,
            int size,
            SeedSource source,
            String algorithm,
            PersonId announcedBy,
            LocalDate announcedOn,
            long announcedAt,
            Optional<Draw> draw) {}

    /** What became of a drawn problem since the draw. */
    public enum Outcome {
        WAITING,
        VISITED,
        SUSTAINED,
        REOPENED
    }

    /** A drawn problem with what became of it. */
    public record Revisit(ProblemId problem, String what, Outcome outcome) {}

    /** All samples, the latest first. */
    public List<Row> rows(Asked asked) {
        return view.at(asked).values().stream()
                .sorted(Comparator.comparingLong(Row::announcedAt).reversed())
                .toList();
    }

    public Optional<Row> row(SampleId number, Asked asked) {
        return view.one(number.value(), asked);
    }

    /** The problems that were closed as of a position and a day, by number: what a sample can be drawn from. */
    public List<ProblemId> closed(long position, LocalDate day) {
        Asked then = new Asked(new Moment(position, day), false, Optional.empty(), Optional.empty());
        return Item.closed(board.items(then));
    }

    /** The drawn problems in the order of the draw. */
    public List<Revisit> revisits(Row row, Asked asked) {
        return row.draw().stream()
                .flatMap(draw -> draw.chosen().stream().map(problem -> revisit(problem, draw, asked)))
                .toList();
    }

    private Revisit revisit(ProblemId problem, Draw draw, Asked asked) {
        return board.item(problem, asked)
                .map(item -> new Revisit(problem, item.what(), outcome(item, draw.on())))
                .orElse(new Revisit(problem, "", Outcome.WAITING));
    }

    private static Outcome outcome(Item item, LocalDate since) {
        if (item.reopenings().stream().anyMatch(each -> !each.on().isBefore(since))) {
            return Outcome.REOPENED;
        }
        List<Item.Revisit> visits = item.revisits().stream()
                .filter(each -> !each.on().isBefore(since))
                .toList();
        if (visits.isEmpty()) {
            return Outcome.WAITING;
        }
        return visits.stream().anyMatch(Item.Revisit::sustained) ? Outcome.SUSTAINED : Outcome.VISITED;
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    private static Optional<Row> after(Optional<Row> before, Decoded decoded) {
        return switch ((SampleEvent) decoded.event()) {
            case RevisitSampleAnnounced it ->
                Optional.of(new Row(
                        it.sampleId(),
                        it.population(),
                        it.size(),
                        it.source(),
                        it.algorithm(),
                        it.announcedBy(),
                        it.occurredOn(),
                        decoded.position(),
                        Optional.empty()));
            case RevisitSampleDrawn it ->
                before.map(row -> new Row(
                        row.number(),
                        row.population(),
                        row.size(),
                        row.source(),
                        row.algorithm(),
                        row.announcedBy(),
                        row.announcedOn(),
                        row.announcedAt(),
                        Optional.of(
                                new Draw(it.seed(), it.chosen(), it.drawnBy(), it.occurredOn(), decoded.position()))));
        };
    }
}
