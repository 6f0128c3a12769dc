package mingjing.query.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;
import mingjing.query.Asked;
import mingjing.query.norm.Dated;
import mingjing.query.norm.Every;
import mingjing.query.norm.MeetingNorm;
import mingjing.query.norm.NormBook;
import mingjing.query.norm.Norms;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.organisation.UnitHistory;
import mingjing.query.register.StudyRegister;

/** 三会一课提示: which sessions that are normally held are not on record. A prompt, never a deduction. */
public final class NormPrompts {
    private final Norms norms;
    private final StudyRegister studies;
    private final Organisation organisation;

    public NormPrompts(Norms norms, StudyRegister studies, Organisation organisation) {
        this.norms = norms;
        this.studies = studies;
        this.organisation = organisation;
    }

    /**
     * A period of a community under a norm.
     *
     * @param wanted how many units are asked
     * @param missing those without enough sessions on record
     * @param open whether the period still runs, so that nothing can be missing yet
     */
    public record Cell(String period, int wanted, List<UnitId> missing, boolean open) {
        public boolean done() {
            return missing.isEmpty();
        }

        public int held() {
            return wanted - missing.size();
        }
    }

    /** A community under the norm for one form. */
    public record Line(UnitId community, MeetingNorm norm, List<Cell> cells) {
        public long prompts() {
            return cells.stream().filter(cell -> !cell.open() && !cell.done()).count();
        }
    }

    /** Every community, form by form; empty where nobody loaded norms. */
    public record View(String year, Map<StudyForm, List<Line>> forms, long prompts, long position) {}

    private record Session(UnitId unit, LocalDate day) {}

    /** What stands in the register of a year beside the norms of that year. */
    public View view(int year, Asked asked) {
        Chart chart = organisation.chart(asked);
        Map<StudyForm, List<Line>> forms = new EnumMap<>(StudyForm.class);
        norms.book(asked).ifPresent(book -> fill(forms, book, year, asked, chart));
        long prompts = forms.values().stream()
                .flatMap(List::stream)
                .mapToLong(Line::prompts)
                .sum();
        return new View(Integer.toString(year), forms, prompts, asked.position());
    }

    private void fill(Map<StudyForm, List<Line>> forms, NormBook book, int year, Asked asked, Chart chart) {
        Map<StudyForm, List<Session>> held = held(asked);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<UnitHistory> communities =
                chart.communities(LocalDate.of(year, 1, 1), asked.day().isBefore(last) ? asked.day() : last).stream()
                        .filter(community -> asked.reach().sees(community.unit()))
                        .toList();
        for (StudyForm form : StudyForm.values()) {
            List<MeetingNorm> norms = book.meetings(form);
            List<Line> lines = communities.stream()
                    .flatMap(community -> norms.stream()
                            .map(norm -> new Line(
                                    community.unit(),
                                    norm,
                                    cells(
                                            community,
                                            norm,
                                            norms,
                                            year,
                                            held.getOrDefault(form, List.of()),
                                            asked,
                                            chart))))
                    .filter(line -> !line.cells().isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                forms.put(form, lines);
            }
        }
    }

    private Map<StudyForm, List<Session>> held(Asked asked) {
        Map<StudyForm, List<Session>> held = new EnumMap<>(StudyForm.class);
        studies.rows(asked, StudyRegister.Filter.ANY)
                .forEach(row -> held.computeIfAbsent(row.session().form(), _ -> new ArrayList<>())
                        .add(new Session(row.session().unit(), row.session().day())));
        return held;
    }

    /** The periods that began while the norm was the nearest for the community. */
    private static List<Cell> cells(
            UnitHistory community,
            MeetingNorm norm,
            List<MeetingNorm> norms,
            int year,
            List<Session> held,
            Asked asked,
            Chart chart) {
        List<UnitHistory> units = chart.within(community.unit()).stream()
                .flatMap(unit -> chart.unit(unit).stream())
                .filter(unit -> unit.level() == norm.level())
                .toList();
        return norm.every().of(year).stream()
                .filter(period -> !period.first().isAfter(asked.day()) && community.activeOn(period.first()))
                .filter(period -> Dated.nearest(norms, community.unit(), period.first(), chart)
                        .equals(Optional.of(norm)))
                .map(period -> cell(period, norm, units, held, asked, chart))
                .toList();
    }

    /** Units that were at work on the last day of the period, as far as it is looked at. */
    private static Cell cell(
            Every.Period period,
            MeetingNorm norm,
            List<UnitHistory> units,
            List<Session> held,
            Asked asked,
            Chart chart) {
        boolean open = asked.day().isBefore(period.last());
        LocalDate day = open ? asked.day() : period.last();
        List<UnitId> wanted = units.stream()
                .filter(unit -> unit.activeOn(day))
                .map(UnitHistory::unit)
                .toList();
        List<UnitId> missing = wanted.stream()
                .filter(unit -> times(chart.within(unit), period, held) < norm.times())
                .toList();
        return new Cell(period.name(), wanted.size(), missing, open);
    }

    private static long times(Set<UnitId> units, Every.Period period, List<Session> held) {
        return held.stream()
                .filter(session -> units.contains(session.unit()) && period.holds(session.day()))
                .count();
    }
}
