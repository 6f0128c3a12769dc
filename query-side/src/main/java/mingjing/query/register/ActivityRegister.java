package mingjing.query.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mingjing.events.Amount;
import mingjing.events.Vocabulary;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityEvent.*;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.query.Paging;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 工作台账: every plain record as it now reads, of whatever kind, and what was once put right or taken out. */
public final class ActivityRegister {
    static final Fold<Row> FOLD = new Fold<>(
                    "activity_register",
                    1,
                    Vocabulary.EVENTS.namesUnder(ActivityEvent.class),
                    "activity",
                    Row.class,
                    ActivityRegister::after)
            .ownedBy(row -> Owner.of(row.activity().unit())
                    .and(row.activity().persons().values())
                    .and(List.of(row.recordedBy())));

    private final FoldedView<Row> view;

    public ActivityRegister(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /**
     * An activity as it reads at the asked moment.
     *
     * @param corrections how often it was put right
     * @param reason of the last correction or the withdrawal; empty where there was none
     * @param position the last event about it
     */
    public record Row(
            ActivityId number,
            KindId kind,
            String title,
            Activity activity,
            PersonId recordedBy,
            int corrections,
            boolean withdrawn,
            String reason,
            long position) {}

    /** Which records of a kind a reader wants; an empty set, text or optional means any. */
    public record Filter(
            KindId kind,
            Set<UnitId> units,
            Map<String, String> words,
            Optional<YearMonth> month,
            String text,
            boolean withWithdrawn) {
        /** Every record of a kind that stands. */
        public static Filter any(KindId kind) {
            return new Filter(kind, Set.of(), Map.of(), Optional.empty(), "", false);
        }

        private boolean admits(Row row) {
            Activity activity = row.activity();
            return row.kind().equals(kind)
                    && (withWithdrawn || !row.withdrawn())
                    && (units.isEmpty() || units.contains(activity.unit()))
                    && words.entrySet().stream()
                            .allMatch(word ->
                                    word.getValue().equals(activity.words().get(word.getKey())))
                    && month.filter(wanted -> !wanted.equals(YearMonth.from(activity.day())))
                            .isEmpty()
                    && (text.isBlank() || holds(row, text.strip().toLowerCase(Locale.ROOT)));
        }

        private static boolean holds(Row row, String wanted) {
            Stream<String> own = Stream.of(row.number().value());
            Stream<String> words = row.activity().words().values().stream();
            Stream<String> notes = row.activity().notes().values().stream();
            return Stream.concat(own, Stream.concat(words, notes))
                    .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /** Records of a kind that stand, and the sum of each amount they state. */
    public record Counts(int records, SortedMap<String, Amount> sums, long position) {}

    /** The records a filter admits, latest day first. */
    public List<Row> rows(Asked asked, Filter filter) {
        return view.at(asked).values().stream()
                .filter(row -> happened(row, asked) && filter.admits(row))
                .sorted(Comparator.comparing((Row row) -> row.activity().day())
                        .thenComparing(Row::number)
                        .reversed())
                .toList();
    }

    /** Every record that stands, by its kind, earliest day first: one reading for whoever wants several kinds. */
    public Map<KindId, List<Row>> standing(Asked asked) {
        return view.at(asked).values().stream()
                .filter(row -> happened(row, asked) && !row.withdrawn())
                .sorted(Comparator.comparing((Row row) -> row.activity().day()).thenComparing(Row::number))
                .collect(Collectors.groupingBy(Row::kind));
    }

    /** One page of them. */
    public Cut<Row> page(Asked asked, Filter filter, Paging paging) {
        return Cut.of(rows(asked, filter), paging, asked.position());
    }

    /** One record, also where it was withdrawn. */
    public Optional<Row> row(ActivityId number, Asked asked) {
        return view.one(number.value(), asked).filter(row -> happened(row, asked));
    }

    /** How many records of each kind stand. */
    public SortedMap<KindId, Integer> byKind(Asked asked) {
        SortedMap<KindId, Integer> counts = new TreeMap<>();
        view.at(asked).values().stream()
                .filter(row -> happened(row, asked) && !row.withdrawn())
                .forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        return counts;
    }

    /** The counts over the records a filter admits; withdrawn ones never count. */
    public Counts counts(Asked asked, Filter filter) {
        SortedMap<String, Amount> sums = new TreeMap<>();
        int records = 0;
        for (Row row : rows(asked, filter)) {
            if (!row.withdrawn()) {
                records++;
                row.activity().amounts().forEach((field, amount) -> sums.merge(field, amount, Amount::plus));
            }
        }
        return new Counts(records, sums, asked.position());
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    /** A correction may have moved the activity to a day that is not yet looked at. */
    private static boolean happened(Row row, Asked asked) {
        LocalDate day = row.activity().day();
        return !day.isAfter(asked.day());
    }

    private static Optional<Row> after(Optional<Row> before, Decoded decoded) {
        long position = decoded.position();
        return switch ((ActivityEvent) decoded.event()) {
            case ActivityRecorded event ->
                Optional.of(new Row(
                        event.activityId(),
                        event.kind(),
                        event.title(),
                        event.activity(),
                        event.recordedBy(),
                        0,
                        false,
                        "",
                        position));
            // Where the day asked for lies before the first record's day, the correction is the first thing seen.
            case ActivityCorrected event ->
                Optional.of(new Row(
                        event.activityId(),
                        event.kind(),
                        event.title(),
                        event.activity(),
                        before.map(Row::recordedBy).orElse(event.correctedBy()),
                        before.map(Row::corrections).orElse(0) + 1,
                        false,
                        event.reason(),
                        position));
            case ActivityWithdrawn event ->
                before.map(row -> new Row(
                        row.number(),
                        row.kind(),
                        row.title(),
                        row.activity(),
                        row.recordedBy(),
                        row.corrections(),
                        true,
                        event.reason(),
                        position));
        };
    }
}
