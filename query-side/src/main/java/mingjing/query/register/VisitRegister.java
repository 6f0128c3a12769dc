package mingjing.query.register;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.*;
import mingjing.events.visit.VisitId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.query.Paging;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 走访台账: every site visit as it now reads, what was solved on the spot, and what was put right or taken out. */
public final class VisitRegister {
    static final Fold<Row> FOLD = new Fold<>(
                    "visit_register",
                    1,
                    Vocabulary.EVENTS.namesUnder(VisitEvent.class),
                    "visit",
                    Row.class,
                    VisitRegister::after)
            .ownedBy(row -> Owner.of(row.visit().unit()).and(List.of(row.visit().leader(), row.recordedBy())));

    private final FoldedView<Row> view;

    public VisitRegister(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /**
     * A visit as it reads at the asked moment.
     *
     * @param solvedOnSite what was put right during the visit
     * @param corrections how often it was put right
     * @param reason of the last correction or the withdrawal; empty where there was none
     * @param position the last event about it
     */
    public record Row(
            VisitId number,
            SiteVisit visit,
            List<String> solvedOnSite,
            PersonId recordedBy,
            int corrections,
            boolean withdrawn,
            String reason,
            long position) {
        public Row {
            solvedOnSite = List.copyOf(solvedOnSite);
        }
    }

    /** Which visits a reader wants; an empty set, text or optional means any. */
    public record Filter(
            Set<UnitId> units,
            Optional<PersonId> leader,
            Optional<PersonalDuty> duty,
            Optional<YearMonth> month,
            String text,
            boolean withWithdrawn) {
        /** Every visit that stands. */
        public static final Filter ANY =
                new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), "", false);

        public Filter {
            units = Set.copyOf(units);
        }

        private boolean admits(Row row) {
            SiteVisit visit = row.visit();
            return (withWithdrawn || !row.withdrawn())
                    && (units.isEmpty() || units.contains(visit.unit()))
                    && leader.filter(wanted -> !wanted.equals(visit.leader())).isEmpty()
                    && duty.filter(wanted -> !visit.duties().contains(wanted)).isEmpty()
                    && month.filter(wanted -> !wanted.equals(YearMonth.from(visit.day())))
                            .isEmpty()
                    && (text.isBlank() || holds(row, text.strip().toLowerCase(Locale.ROOT)));
        }

        private static boolean holds(Row row, String wanted) {
            return (row.number() + "\n" + row.visit().place() + "\n"
                            + row.visit().problems() + "\n" + String.join("\n", row.solvedOnSite()))
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted);
        }
    }

    /** Visits that stand, counted; one visit may serve several of the nine duties. */
    public record Counts(
            int visits,
            int solvedOnSite,
            SortedMap<PersonId, Integer> byLeader,
            Map<PersonalDuty, Integer> byDuty,
            SortedMap<UnitId, Integer> byUnit,
            long position) {}

    /** The visits a filter admits, latest day first. */
    public List<Row> rows(Asked asked, Filter filter) {
        return view.at(asked).values().stream()
                .filter(row -> happened(row, asked))
                .filter(filter::admits)
                .sorted(Comparator.comparing((Row row) -> row.visit().day())
                        .thenComparing(row -> row.visit().from())
                        .thenComparing(Row::number)
                        .reversed())
                .toList();
    }

    /** One page of them. */
    public Cut<Row> page(Asked asked, Filter filter, Paging paging) {
        return Cut.of(rows(asked, filter), paging, asked.position());
    }

    /** The record of one visit, also where it was withdrawn. */
    public Optional<Row> row(VisitId number, Asked asked) {
        return view.one(number.value(), asked).filter(row -> happened(row, asked));
    }

    /** The counts over the visits a filter admits; withdrawn ones never count. */
    public Counts counts(Asked asked, Filter filter) {
        List<Row> rows =
                rows(asked, filter).stream().filter(row -> !row.withdrawn()).toList();
        SortedMap<PersonId, Integer> byLeader = new TreeMap<>();
        SortedMap<UnitId, Integer> byUnit = new TreeMap<>();
        Map<PersonalDuty, Integer> byDuty = new EnumMap<>(PersonalDuty.class);
        for (PersonalDuty duty : PersonalDuty.values()) {
            byDuty.put(duty, 0);
        }
        for (Row row : rows) {
            byLeader.merge(row.visit().leader(), 1, Integer::sum);
            byUnit.merge(row.visit().unit(), 1, Integer::sum);
            row.visit().duties().forEach(duty -> byDuty.merge(duty, 1, Integer::sum));
        }
        return new Counts(
                rows.size(),
                rows.stream().mapToInt(row -> row.solvedOnSite().size()).sum(),
                Collections.unmodifiableSortedMap(byLeader),
                Collections.unmodifiableMap(byDuty),
                Collections.unmodifiableSortedMap(byUnit),
                asked.position());
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    /** A correction may have moved the visit to a day that is not yet looked at. */
    private static boolean happened(Row row, Asked asked) {
        return !row.visit().day().isAfter(asked.day());
    }

    private static Optional<Row> after(Optional<Row> before, Decoded decoded) {
        long position = decoded.position();
        return switch ((VisitEvent) decoded.event()) {
            case SiteVisitMade made ->
                Optional.of(
                        new Row(made.visitId(), made.visit(), List.of(), made.recordedBy(), 0, false, "", position));
            case OnSiteProblemSolved solved -> before.map(row -> solved(row, solved.what(), position));
            case SiteVisitCorrected corrected -> Optional.of(corrected(before, corrected, position));
            case SiteVisitWithdrawn withdrawn ->
                before.map(row -> new Row(
                        row.number(),
                        row.visit(),
                        row.solvedOnSite(),
                        row.recordedBy(),
                        row.corrections(),
                        true,
                        withdrawn.reason(),
                        position));
        };
    }

    private static Row solved(Row row, String what, long position) {
        List<String> more = new ArrayList<>(row.solvedOnSite());
        more.add(what);
        return new Row(
                row.number(),
                row.visit(),
                more,
                row.recordedBy(),
                row.corrections(),
                row.withdrawn(),
                row.reason(),
                position);
    }

    /** Where the day asked for lies before the first record's day, the correction is the first thing seen. */
    private static Row corrected(Optional<Row> before, SiteVisitCorrected event, long position) {
        return new Row(
                event.visitId(),
                event.visit(),
                before.map(Row::solvedOnSite).orElse(List.of()),
                before.map(Row::recordedBy).orElse(event.correctedBy()),
                before.map(Row::corrections).orElse(0) + 1,
                false,
                event.reason(),
                position);
    }
}
