package mingjing.query.register;

import java.time.LocalDate;
import java.time.YearMonth;
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
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyEvent.*;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.query.Paging;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 学习台账: every study session as it now reads, and what was once put right or taken out. */
public final class StudyRegister {
    static final Fold<Row> FOLD = new Fold<>(
                    "study_register",
                    1,
                    Vocabulary.EVENTS.namesUnder(StudyEvent.class),
                    "study",
                    Row.class,
                    StudyRegister::after)
            .ownedBy(row ->
                    Owner.of(row.session().unit()).and(List.of(row.session().host(), row.recordedBy())));

    private final FoldedView<Row> view;

    public StudyRegister(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /**
     * A session as it reads at the asked moment.
     *
     * @param corrections how often it was put right
     * @param reason of the last correction or the withdrawal; empty where there was none
     * @param position the last event about it
     */
    public record Row(
            StudyId number,
            StudySession session,
            PersonId recordedBy,
            int corrections,
            boolean withdrawn,
            String reason,
            long position) {}

    /** Which sessions a reader wants; an empty set, text or optional means any. */
    public record Filter(
            Set<UnitId> units,
            Set<StudyForm> forms,
            Optional<String> campaign,
            Optional<YearMonth> month,
            String text,
            boolean withWithdrawn) {
        /** Every session that stands. */
        public static final Filter ANY = new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), "", false);

        public Filter {
            units = Set.copyOf(units);
            forms = Set.copyOf(forms);
        }

        private boolean admits(Row row) {
            StudySession session = row.session();
            return (withWithdrawn || !row.withdrawn())
                    && (units.isEmpty() || units.contains(session.unit()))
                    && (forms.isEmpty() || forms.contains(session.form()))
                    && campaign.filter(wanted -> !wanted.equals(session.campaign()))
                            .isEmpty()
                    && month.filter(wanted -> !wanted.equals(YearMonth.from(session.day())))
                            .isEmpty()
                    && (text.isBlank() || holds(row, text.strip().toLowerCase(Locale.ROOT)));
        }

        private static boolean holds(Row row, String wanted) {
            StudySession session = row.session();
            return String.join(
                            "\n",
                            row.number().value(),
                            session.topic(),
                            session.material(),
                            session.decisions(),
                            session.campaign())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted);
        }
    }

    /** Sessions that stand, counted; attendances are person-times (人次) and never added to sessions (场次). */
    public record Counts(
            int sessions,
            long attendances,
            Map<StudyForm, Integer> byForm,
            SortedMap<String, Integer> byCampaign,
            SortedMap<UnitId, Integer> byUnit,
            long position) {
        /** Sessions of a campaign, for example 作风建设. */
        public int ofCampaign(String campaign) {
            return byCampaign.getOrDefault(campaign, 0);
        }
    }

    /** The sessions a filter admits, latest day first. */
    public List<Row> rows(Asked asked, Filter filter) {
        return standing(asked).stream().filter(filter::admits).toList();
    }

    /** One page of them. */
    public Cut<Row> page(Asked asked, Filter filter, Paging paging) {
        return Cut.of(rows(asked, filter), paging, asked.position());
    }

    /** The record of one session, also where it was withdrawn. */
    public Optional<Row> row(StudyId number, Asked asked) {
        return view.one(number.value(), asked).filter(row -> happened(row, asked));
    }

    /** The counts over the sessions a filter admits; withdrawn ones never count. */
    public Counts counts(Asked asked, Filter filter) {
        List<Row> rows =
                rows(asked, filter).stream().filter(row -> !row.withdrawn()).toList();
        Map<StudyForm, Integer> byForm = new EnumMap<>(StudyForm.class);
        for (StudyForm form : StudyForm.values()) {
            byForm.put(form, 0);
        }
        SortedMap<String, Integer> byCampaign = new TreeMap<>();
        SortedMap<UnitId, Integer> byUnit = new TreeMap<>();
        for (Row row : rows) {
            byForm.merge(row.session().form(), 1, Integer::sum);
            byUnit.merge(row.session().unit(), 1, Integer::sum);
            if (!row.session().campaign().isEmpty()) {
                byCampaign.merge(row.session().campaign(), 1, Integer::sum);
            }
        }
        return new Counts(
                rows.size(),
                rows.stream().mapToLong(row -> row.session().attendees()).sum(),
                Collections.unmodifiableMap(byForm),
                Collections.unmodifiableSortedMap(byCampaign),
                Collections.unmodifiableSortedMap(byUnit),
                asked.position());
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    private List<Row> standing(Asked asked) {
        return view.at(asked).values().stream()
                .filter(row -> happened(row, asked))
                .sorted(Comparator.comparing((Row row) -> row.session().day())
                        .thenComparing(Row::number)
                        .reversed())
                .toList();
    }

    /** A correction may have moved the session to a day that is not yet looked at. */
    private static boolean happened(Row row, Asked asked) {
        LocalDate day = row.session().day();
        return !day.isAfter(asked.day());
    }

    private static Optional<Row> after(Optional<Row> before, Decoded decoded) {
        long position = decoded.position();
        return switch ((StudyEvent) decoded.event()) {
            case StudySessionHeld held ->
                Optional.of(new Row(held.studyId(), held.session(), held.recordedBy(), 0, false, "", position));
            case StudySessionCorrected corrected -> Optional.of(corrected(before, corrected, position));
            case StudySessionWithdrawn withdrawn ->
                before.map(row -> new Row(
                        row.number(),
                        row.session(),
                        row.recordedBy(),
                        row.corrections(),
                        true,
                        withdrawn.reason(),
                        position));
        };
    }

    /** Where the day asked for lies before the first record's day, the correction is the first thing seen. */
    private static Row corrected(Optional<Row> before, StudySessionCorrected event, long position) {
        return new Row(
                event.studyId(),
                event.session(),
                before.map(Row::recordedBy).orElse(event.correctedBy()),
                before.map(Row::corrections).orElse(0) + 1,
                false,
                event.reason(),
                position);
    }
}
