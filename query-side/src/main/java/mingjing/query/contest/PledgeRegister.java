package mingjing.query.contest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.*;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 承诺台账: everything pledged on a stage, and what became of it. */
public final class PledgeRegister {
    private static final Fold<Row> FOLD = new Fold<>(
                    "pledges",
                    1,
                    Vocabulary.EVENTS.namesUnder(PledgeEvent.class),
                    "pledge",
                    Row.class,
                    PledgeRegister::after)
            .ownedBy(_ -> Owner.PUBLIC);

    private final FoldedView<Row> view;

    /** How a pledge stands. */
    public enum PledgeStatus {
        OPEN,
        OVERDUE,
        KEPT,
        MISSED
    }

    /**
     * A pledge as it stands.
     *
     * @param note what was last reported; empty before
     * @param end how it ended; empty while it is to be kept
     * @param position the last event about it
     */
    public record Row(
            PledgeId number,
            ContestId contest,
            UnitId unit,
            PersonId secretary,
            String what,
            LocalDate made,
            LocalDate due,
            String note,
            Optional<End> end,
            long position) {
        /** As of a day. */
        public PledgeStatus status(LocalDate day) {
            return end.map(it -> it.kept() ? PledgeStatus.KEPT : PledgeStatus.MISSED)
                    .orElse(day.isAfter(due) ? PledgeStatus.OVERDUE : PledgeStatus.OPEN);
        }

        @JsonIgnore
        public boolean isOpen() {
            return end.isEmpty();
        }

        private Row with(String said, Optional<End> how, long at) {
            return new Row(number, contest, unit, secretary, what, made, due, said, how, at);
        }
    }

    /** The end of a pledge: who confirmed it, and why. */
    public record End(boolean kept, PersonId by, LocalDate on, String words) {}

    public PledgeRegister(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /** All pledges, those to be kept first, the one due next at the top. */
    public List<Row> rows(Asked asked) {
        return view.at(asked).values().stream()
                .sorted(Comparator.comparing((Row row) -> !row.isOpen())
                        .thenComparing(Row::due)
                        .thenComparing(Row::number))
                .toList();
    }

    public Optional<Row> row(PledgeId number, Asked asked) {
        return view.one(number.value(), asked);
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    private static Optional<Row> after(Optional<Row> before, Decoded decoded) {
        long at = decoded.position();
        return switch ((PledgeEvent) decoded.event()) {
            case PledgeMade it ->
                Optional.of(new Row(
                        it.pledgeId(),
                        it.contestId(),
                        it.unit(),
                        it.secretary(),
                        it.what(),
                        it.occurredOn(),
                        it.due(),
                        "",
                        Optional.empty(),
                        at));
            case PledgeAdvanced it -> before.map(row -> row.with(it.note(), row.end(), at));
            case PledgeKept it ->
                before.map(row -> row.with(
                        row.note(), Optional.of(new End(true, it.confirmedBy(), it.occurredOn(), it.evidence())), at));
            case PledgeMissed it ->
                before.map(row -> row.with(
                        row.note(), Optional.of(new End(false, it.confirmedBy(), it.occurredOn(), it.reason())), at));
        };
    }
}
