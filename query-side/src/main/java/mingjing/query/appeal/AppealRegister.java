package mingjing.query.appeal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.*;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 申诉台账: every appeal, and what became of it. */
public final class AppealRegister {
    static final Fold<Row> FOLD = new Fold<>(
                    "appeals",
                    1,
                    Vocabulary.EVENTS.namesUnder(AppealEvent.class),
                    "appeal",
                    Row.class,
                    AppealRegister::after)
            .ownedBy(row -> Owner.of(row.unit()).and(Set.of(row.raisedBy())));

    private final FoldedView<Row> view;

    /** How an appeal stands. */
    public enum Status {
        WAITS,
        UPHELD,
        REJECTED,
        WITHDRAWN
    }

    /**
     * An appeal as it stands.
     *
     * @param corrected the position of the event that put the record right, where the appeal was upheld for that
     * @param outcome who ended it, when and why; empty while it waits
     * @param position the last event about it
     */
    public record Row(
            AppealId number,
            UnitId unit,
            Disputed disputed,
            String grounds,
            PersonId raisedBy,
            LocalDate raisedOn,
            Status status,
            Optional<Long> corrected,
            Optional<Outcome> outcome,
            long position) {

        private Row ended(Status how, Optional<Long> correctedBy, Outcome by, long at) {
            return new Row(number, unit, disputed, grounds, raisedBy, raisedOn, how, correctedBy, Optional.of(by), at);
        }
    }

    /** The end of an appeal. */
    public record Outcome(PersonId by, LocalDate on, String reason) {}

    public AppealRegister(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /** All appeals, those that wait first, then the latest. */
    public List<Row> rows(Asked asked) {
        return view.at(asked).values().stream()
                .sorted(Comparator.comparing((Row row) -> row.status() != Status.WAITS)
                        .thenComparing(Row::position, Comparator.reverseOrder()))
                .toList();
    }

    public Optional<Row> row(AppealId number, Asked asked) {
        return view.one(number.value(), asked);
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    private static Optional<Row> after(Optional<Row> before, Decoded decoded) {
        long at = decoded.position();
        return switch ((AppealEvent) decoded.event()) {
            case AppealRaised it ->
                Optional.of(new Row(
                        it.appealId(),
                        it.unit(),
                        it.disputed(),
                        it.grounds(),
                        it.raisedBy(),
                        it.occurredOn(),
                        Status.WAITS,
                        Optional.empty(),
                        Optional.empty(),
                        at));
            case AppealUpheld it ->
                before.map(row -> row.ended(
                        Status.UPHELD, it.corrected(), new Outcome(it.decidedBy(), it.occurredOn(), it.reason()), at));
            case AppealRejected it ->
                before.map(row -> row.ended(
                        Status.REJECTED,
                        Optional.empty(),
                        new Outcome(it.decidedBy(), it.occurredOn(), it.reason()),
                        at));
            case AppealWithdrawn it ->
                before.map(row -> row.ended(
                        Status.WITHDRAWN,
                        Optional.empty(),
                        new Outcome(it.withdrawnBy(), it.occurredOn(), it.reason()),
                        at));
        };
    }
}
