package mingjing.query.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import mingjing.events.Tag;
import mingjing.events.organisation.UnitId;
import mingjing.events.supervision.QuestionId;
import mingjing.query.Asked;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import mingjing.query.norm.NormBook;
import mingjing.query.norm.Norms;
import mingjing.query.norm.Parameter;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.store.EventStore;

/** 补录提问: what is odd about when records were entered, as questions to the unit and never as verdicts. */
public final class EntryQuestions {
    private static final int MOST_EVENTS = 200;

    private final Entries entries;
    private final Norms norms;
    private final Organisation organisation;
    private final AuditTrail trail;
    private final QuestionAnswers answers;

    public EntryQuestions(
            Entries entries, Norms norms, Organisation organisation, EventStore store, DataSource dataSource) {
        this.entries = entries;
        this.norms = norms;
        this.organisation = organisation;
        this.trail = new AuditTrail(store);
        this.answers = new QuestionAnswers(store, dataSource);
    }

    /** What is asked. */
    public enum Pattern {
        /** long after it happened */
        LATE,
        /** many within an hour */
        BURST,
        /** more within a minute than anybody can write */
        SAME_MINUTE,
        /** at the same minute of the clock on many days */
        SAME_TIME,
        /** many in the days before an inspection */
        BEFORE_INSPECTION
    }

    /**
     * A question.
     *
     * @param month in which they were made, or the inspection was
     * @param count how many entries it is about, of so many in the months they came in
     * @param when the minutes, hours or inspections concerned; empty for late entries
     * @param threshold the number from which it is asked, with its source
     */
    public record Question(
            QuestionId id,
            UnitId unit,
            String month,
            Pattern pattern,
            int count,
            int of,
            List<String> when,
            Parameter threshold,
            List<QuestionAnswers.Answer> answers) {}

    /** Ledgers brought in for a unit in a month: one batch each, and nothing to ask about. */
    public record Batch(UnitId unit, String month, String file, int steps) {}

    /** All questions, the latest month first, and what was imported. */
    public record View(List<Question> questions, List<Batch> batches, boolean asked, long position) {}

    /** The questions that follow from the log at the asked moment. */
    public View view(Asked asked) {
        Chart chart = organisation.chart(asked);
        Optional<NormBook> book = norms.book(asked);
        Map<String, List<QuestionAnswers.Answer>> given = answers.byQuestion(asked);
        List<Question> questions = new ArrayList<>();
        List<Batch> batches = new ArrayList<>();
        Map<UnitId, List<EntryMonth>> byUnit = entries.ofUnits(asked).stream()
                .collect(Collectors.groupingBy(
                        Entries.OfUnit::unit, Collectors.mapping(Entries.OfUnit::entries, Collectors.toList())));
        byUnit.forEach((unit, months) -> {
            book.ifPresent(norm -> {
                SortedMap<String, Integer> days = Month.days(months);
                months(unit, months, norm)
                        .forEach(month ->
                                questions.addAll(new Month(unit, month, days, norm, chart, given).questions()));
            });
            months.forEach(month ->
                    month.files().forEach((file, steps) -> batches.add(new Batch(unit, month.month(), file, steps))));
        });
        questions.sort(Comparator.comparing(Question::month)
                .reversed()
                .thenComparing(Question::unit)
                .thenComparing(Question::pattern));
        batches.sort(Comparator.comparing(Batch::month).reversed().thenComparing(Batch::unit));
        return new View(questions, batches, book.isPresent(), asked.position());
    }

    /** The months of a unit, and those of inspections: what came in the days before one may all have come a month earlier. */
    private static Collection<EntryMonth> months(UnitId unit, List<EntryMonth> entered, NormBook book) {
        SortedMap<String, EntryMonth> months = new TreeMap<>();
        book.inspections().forEach(inspection -> {
            String month = YearMonth.from(inspection.day()).toString();
            months.put(month, EntryMonth.none(unit.value(), month));
        });
        entered.forEach(month -> months.put(month.month(), month));
        return months.values();
    }

    /** One question. */
    public Optional<Question> question(String id, Asked asked) {
        return view(asked).questions().stream()
                .filter(question -> question.id().value().equals(id))
                .findFirst();
    }

    /** The entries a question is about, at most the first 200. */
    public List<Entry> events(Question question, Asked asked) {
        AuditTrail.Filter filter = new AuditTrail.Filter(
                EntryMonth.OF_UNITS.types(),
                Set.of(new Tag("unit", question.unit().value())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Entry> found = new ArrayList<>();
        long from = 0;
        while (from < asked.position() && found.size() < MOST_EVENTS) {
            AuditTrail.Slice slice = trail.after(from, filter, MOST_EVENTS, asked.overEverything());
            slice.entries().stream()
                    .filter(entry -> EntryMonth.byHand(entry.metadata()) && concerns(question, entry))
                    .forEach(found::add);
            from = slice.next().orElse(asked.position());
        }
        return found.stream().limit(MOST_EVENTS).toList();
    }

    private static boolean concerns(Question question, Entry entry) {
        String minute = EntryMonth.minute(entry.recordedAt());
        boolean within = minute.startsWith(question.month());
        return switch (question.pattern()) {
            case LATE ->
                within
                        && !entry.type().endsWith("Corrected")
                        && EntryMonth.gap(entry.occurredOn(), entry.recordedAt())
                                > question.threshold().value();
            case BURST, SAME_MINUTE -> within && question.when().stream().anyMatch(minute::startsWith);
            case SAME_TIME -> within && question.when().stream().anyMatch(minute::endsWith);
            case BEFORE_INSPECTION -> question.when().contains(minute.substring(0, 10));
        };
    }

    /**
     * The questions about one month of a unit.
     *
     * @param days entries by hand of each day, of all months
     */
    private record Month(
            UnitId unit,
            EntryMonth entries,
            SortedMap<String, Integer> days,
            NormBook book,
            Chart chart,
            Map<String, List<QuestionAnswers.Answer>> given) {
        private static final int HOUR = "2026-11-29T17".length();
        private static final int MONTH = "2026-11".length();
        private static final int DAY = "2026-11-29".length();

        static SortedMap<String, Integer> days(Collection<EntryMonth> months) {
            SortedMap<String, Integer> days = new TreeMap<>();
            months.forEach(month -> month.minutes()
                    .forEach((minute, count) -> days.merge(minute.substring(0, DAY), count, Integer::sum)));
            return days;
        }

        List<Question> questions() {
            List<Question> asked = new ArrayList<>();
            late(asked);
            parameter("一小时条数").ifPresent(most -> crowded(asked, Pattern.BURST, most, HOUR));
            parameter("一分钟条数").ifPresent(most -> crowded(asked, Pattern.SAME_MINUTE, most, HOUR + 3));
            parameter("同一时刻天数").ifPresent(most -> sameTime(asked, most));
            beforeInspections(asked);
            return asked;
        }

        private Optional<Parameter> parameter(String name) {
            LocalDate day = YearMonth.parse(entries.month()).atEndOfMonth();
            return book.parameter(name, unit, day, chart);
        }

        private void late(List<Question> asked) {
            int least = parameter("迟录起问条数").map(Parameter::value).orElse(1);
            parameter("迟录天数").ifPresent(days -> {
                int late = entries.gaps().tailMap(days.value() + 1).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                if (late >= least) {
                    asked.add(question(Pattern.LATE, late, entries.entries(), List.of(), days));
                }
            });
        }

        private void crowded(List<Question> asked, Pattern pattern, Parameter most, int length) {
            SortedMap<String, Integer> crowds =
                    by(minute -> minute.substring(0, length), count -> count >= most.value());
            ask(asked, pattern, crowds, most);
        }

        /** Entries at one minute of the clock, on different days. */
        private void sameTime(List<Question> asked, Parameter most) {
            Map<String, Long> days = entries.minutes().keySet().stream()
                    .collect(Collectors.groupingBy(minute -> minute.substring(DAY + 1), Collectors.counting()));
            SortedMap<String, Integer> times = by(minute -> minute.substring(DAY + 1), _ -> true);
            times.keySet().removeIf(time -> days.getOrDefault(time, 0L) < most.value());
            ask(asked, Pattern.SAME_TIME, times, most);
        }

        private void beforeInspections(List<Question> asked) {
            Optional<Parameter> before = parameter("检查前天数");
            Optional<Parameter> most = parameter("检查前条数");
            if (before.isEmpty() || most.isEmpty()) {
                return;
            }
            SortedMap<String, Integer> rush = new TreeMap<>();
            for (NormBook.Inspection inspection : book.inspections()) {
                if (!inspection.day().toString().startsWith(entries.month())) {
                    continue;
                }
                LocalDate first = inspection.day().minusDays(before.get().value());
                SortedMap<String, Integer> rushed =
                        days.subMap(first.toString(), inspection.day().toString());
                if (sum(rushed) >= most.get().value()) {
                    rush.putAll(rushed);
                }
            }
            if (!rush.isEmpty()) {
                String first = rush.firstKey().substring(0, MONTH);
                String after = YearMonth.parse(entries.month()).plusMonths(1).toString();
                int of = sum(days.subMap(first, after));
                asked.add(question(Pattern.BEFORE_INSPECTION, sum(rush), of, List.copyOf(rush.keySet()), most.get()));
            }
        }

        private static int sum(SortedMap<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private SortedMap<String, Integer> by(Function<String, String> cut, IntPredicate admitted) {
            SortedMap<String, Integer> counts = new TreeMap<>();
            entries.minutes().forEach((minute, count) -> counts.merge(cut.apply(minute), count, Integer::sum));
            counts.values().removeIf(count -> !admitted.test(count));
            return counts;
        }

        private void ask(List<Question> asked, Pattern pattern, SortedMap<String, Integer> counts, Parameter from) {
            if (!counts.isEmpty()) {
                asked.add(question(pattern, sum(counts), entries.entries(), List.copyOf(counts.keySet()), from));
            }
        }

        private Question question(Pattern pattern, int count, int of, List<String> when, Parameter threshold) {
            String month = entries.month();
            QuestionId id = new QuestionId(unit + "/" + month + "/" + pattern);
            return new Question(
                    id, unit, month, pattern, count, of, when, threshold, given.getOrDefault(id.value(), List.of()));
        }
    }
}
