package mingjing.query.supervision;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.norm.NormBook;
import mingjing.query.norm.Norms;
import mingjing.query.norm.Parameter;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.organisation.UnitHistory;

/** 减负表: how many fields and seconds the platform asked of each community in a month, by estimate. */
public final class BurdenMeter {
    private static final String IMPORTED = "秒数.导入一行";

    private final Entries entries;
    private final Norms norms;
    private final Kinds kinds;
    private final Organisation organisation;

    public BurdenMeter(Entries entries, Norms norms, Kinds kinds, Organisation organisation) {
        this.entries = entries;
        this.norms = norms;
        this.kinds = kinds;
        this.organisation = organisation;
    }

    /**
     * What was asked of a community in a month.
     *
     * @param entries forms filled in by hand
     * @param required fields of those that had to be filled
     * @param optional fields of those that could be left empty
     * @param imported steps from ledgers
     * @param seconds by estimate, of both
     */
    public record Load(int entries, int required, int optional, int imported, long seconds) {
        private static final Load NONE = new Load(0, 0, 0, 0, 0);

        Load plus(Load other) {
            return new Load(
                    entries + other.entries,
                    required + other.required,
                    optional + other.optional,
                    imported + other.imported,
                    seconds + other.seconds);
        }

        /** Rounded up: nobody's half minute is nothing. */
        public long minutes() {
            return (seconds + 59) / 60;
        }
    }

    /** A community with its months; a month without entries is missing. */
    public record Line(UnitId community, Map<String, Load> months) {
        public Load month(String month) {
            return months.getOrDefault(month, Load.NONE);
        }
    }

    /** Every community that was at work on some day of the year; {@code estimated} is false where no norms say how many seconds a field takes. */
    public record View(List<String> months, List<Line> lines, boolean estimated, long position) {}

    /** The months of a year in which anything was recorded. */
    public View view(int year, Asked asked) {
        Chart chart = organisation.chart(asked);
        Optional<NormBook> book = norms.book(asked);
        List<KindHistory> known = kinds.all(asked.position());
        List<Entries.OfUnit> all = entries.all(asked).stream()
                .filter(each -> each.entries().month().startsWith(Integer.toString(year)))
                .toList();
        List<Line> lines = new ArrayList<>();
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate last = asked.day().isBefore(end) ? asked.day() : end;
        for (UnitHistory community : chart.communities(LocalDate.of(year, Month.JANUARY, 1), last)) {
            if (!asked.reach().sees(community.unit())) {
                continue;
            }
            Set<UnitId> within = chart.within(community.unit());
            Map<String, Load> months = new TreeMap<>();
            all.stream()
                    .filter(each -> within.contains(each.unit()))
                    .forEach(each -> months.merge(
                            each.entries().month(),
                            load(each.entries(), new Estimate(book, known, community.unit(), chart)),
                            Load::plus));
            months.values().removeIf(Load.NONE::equals);
            lines.add(new Line(community.unit(), months));
        }
        List<String> months = lines.stream()
                .flatMap(line -> line.months().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return new View(months, lines, book.isPresent(), asked.position());
    }

    private static Load load(EntryMonth month, Estimate estimate) {
        LocalDate day = YearMonth.parse(month.month()).atEndOfMonth();
        Load load = Load.NONE;
        for (Map.Entry<String, Integer> each : month.byHand().entrySet()) {
            load = load.plus(estimate.byHand(each.getKey(), each.getValue(), day));
        }
        for (Map.Entry<String, Integer> each : month.imported().entrySet()) {
            load = load.plus(estimate.imported(each.getKey(), each.getValue(), day));
        }
        return load;
    }

    private record Estimate(Optional<NormBook> book, List<KindHistory> kinds, UnitId community, Chart chart) {
        Load byHand(String form, int times, LocalDate day) {
            if (!asks(form)) {
                return Load.NONE;
            }
            List<Forms.Asked> fields = Forms.fields(form, kinds);
            int required = Math.toIntExact(
                    fields.stream().filter(Forms.Asked::required).count());
            long seconds = fields.stream()
                    .filter(Forms.Asked::required)
                    .mapToLong(field -> value(field.filling().parameter(), day))
                    .sum();
            return new Load(times, times * required, times * (fields.size() - required), 0, times * seconds);
        }

        Load imported(String form, int times, LocalDate day) {
            return asks(form) ? new Load(0, 0, 0, times, times * value(IMPORTED, day)) : Load.NONE;
        }

        private boolean asks(String form) {
            return book.filter(norms -> norms.asks(form)).isPresent();
        }

        private long value(String parameter, LocalDate day) {
            return book.flatMap(norms -> norms.parameter(parameter, community, day, chart))
                    .map(Parameter::value)
                    .orElse(0);
        }
    }
}
