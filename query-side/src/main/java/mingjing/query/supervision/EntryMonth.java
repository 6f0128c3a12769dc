package mingjing.query.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjing.events.Vocabulary;
import mingjing.events.activity.ActivityEvent.ActivityCorrected;
import mingjing.events.activity.ActivityEvent.ActivityRecorded;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.study.StudyEvent.StudySessionCorrected;
import mingjing.events.study.StudyEvent.StudySessionHeld;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.Moments;
import mingjing.query.Owner;
import mingjing.store.Recorded;

/**
 * How the records about one unit, or one problem, were entered in one month.
 *
 * @param owner the unit's or the problem's number
 * @param month of recording, for example {@code 2026-11}
 * @param minutes entries by hand in each minute of the office's clock, for example {@code 2026-11-29T17:03}
 * @param gaps entries by hand by the days between what happened and its record; corrections are no late entries
 * @param byHand entries by hand of each form
 * @param imported steps from ledgers of each form
 * @param files steps from each ledger's file
 */
public record EntryMonth(
        String owner,
        String month,
        SortedMap<String, Integer> minutes,
        SortedMap<Integer, Integer> gaps,
        SortedMap<String, Integer> byHand,
        SortedMap<String, Integer> imported,
        SortedMap<String, Integer> files) {
    /** Between an owner and a month; no number of ours holds it. */
    static final String BETWEEN = "|";

    private static final String FILE = "file";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Set<Class<?>> CORRECTIONS = Set.of(ActivityCorrected.class, StudySessionCorrected.class);

    /** Entries whose events name the unit; of a concern only the steps its community takes, not what verifiers, approvers or clerks do. */
    static final Fold<EntryMonth> OF_UNITS = new Fold<>(
                    "entries",
                    2,
                    names(
                            ActivityRecorded.class,
                            ActivityCorrected.class,
                            StudySessionHeld.class,
                            StudySessionCorrected.class,
                            ConcernCollected.class,
                            ConcernAnalysed.class,
                            ConcernRegistered.class,
                            ConcernHandled.class,
                            ConcernReferred.class,
                            ReferralConcluded.class,
                            ConcernReportedBack.class),
                    "unit",
                    EntryMonth::part,
                    EntryMonth.class,
                    EntryMonth::after)
            .ownedBy(month -> Owner.of(new UnitId(month.owner())));

    /** Steps a community takes on a problem; which unit is asked stands on the board. */
    static final Fold<EntryMonth> OF_PROBLEMS = new Fold<>(
            "problem_entries",
            1,
            names(
                    ProblemAcknowledged.class,
                    MeasuresPlanned.class,
                    ProgressReported.class,
                    MeasureCompleted.class,
                    ClosureRequested.class),
            "problem",
            EntryMonth::part,
            EntryMonth.class,
            EntryMonth::after);

    private static Set<String> names(Class<?>... types) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : types) {
            names.addAll(Vocabulary.EVENTS.namesUnder(type));
        }
        return names;
    }

    private static String part(Recorded event) {
        return BETWEEN + YearMonth.from(clock(event.recordedAt()));
    }

    private static ZonedDateTime clock(Instant instant) {
        return instant.atZone(Moments.SHANGHAI);
    }

    /** The minute of an instant, as {@link #minutes} has it. */
    static String minute(Instant instant) {
        return clock(instant).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).format(MINUTE);
    }

    /** Whether somebody typed it, and no ledger brought it. */
    static boolean byHand(Map<String, String> metadata) {
        return !metadata.containsKey(FILE);
    }

    /** Days between what happened and its record. */
    static int gap(LocalDate occurredOn, Instant recordedAt) {
        return Math.toIntExact(
                ChronoUnit.DAYS.between(occurredOn, clock(recordedAt).toLocalDate()));
    }

    /** All entries by hand. */
    int entries() {
        return byHand.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Optional<EntryMonth> after(Optional<EntryMonth> before, Decoded decoded) {
        Recorded event = decoded.recorded();
        EntryMonth known = before.orElseGet(() -> empty(event));
        Map<String, String> metadata = event.metadata();
        String form = Forms.name(decoded.event());
        if (!byHand(metadata)) {
            return Optional.of(new EntryMonth(
                    known.owner,
                    known.month,
                    known.minutes,
                    known.gaps,
                    known.byHand,
                    more(known.imported, form),
                    more(known.files, metadata.getOrDefault(FILE, ""))));
        }
        return Optional.of(new EntryMonth(
                known.owner,
                known.month,
                more(known.minutes, minute(event.recordedAt())),
                CORRECTIONS.contains(decoded.event().getClass())
                        ? known.gaps
                        : more(known.gaps, gap(event.occurredOn(), event.recordedAt())),
                more(known.byHand, form),
                known.imported,
                known.files));
    }

    private static EntryMonth empty(Recorded event) {
        String key = (OF_UNITS.types().contains(event.type()) ? OF_UNITS : OF_PROBLEMS).key(event);
        int cut = key.lastIndexOf(BETWEEN);
        return none(key.substring(0, cut), key.substring(cut + 1));
    }

    /** A month in which nothing was entered. */
    static EntryMonth none(String owner, String month) {
        return new EntryMonth(
                owner, month, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private static <K extends Comparable<K>> SortedMap<K, Integer> more(SortedMap<K, Integer> counts, K key) {
        SortedMap<K, Integer> grown = new TreeMap<>(counts);
        grown.merge(key, 1, Integer::sum);
        return Collections.unmodifiableSortedMap(grown);
    }
}
