package mingjing.query.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.Words;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;
import mingjing.query.organisation.Chart;

/**
 * What an office's file of norms says.
 *
 * @param asked beginnings of the stored names of events that communities are asked to enter
 */
public record NormBook(
        String name,
        List<MeetingNorm> meetings,
        List<Parameter> parameters,
        List<Inspection> inspections,
        List<String> asked) {
    private static final Map<String, Urgency> URGENCIES = Words.meanings(Urgency.values());

    /** An inspection that was announced for a day. */
    public record Inspection(String name, LocalDate day) {}

    public NormBook {
        meetings = List.copyOf(meetings);
        parameters = List.copyOf(parameters);
        inspections = List.copyOf(inspections);
        asked = List.copyOf(asked);
    }

    /**
     * Reads a file of norms (规范).
     *
     * @throws IllegalArgumentException in Chinese, saying where and what is wrong
     */
    public static NormBook parse(String yaml) {
        return NormReader.read(yaml);
    }

    /** The norms for a form, of every locality and time. */
    public List<MeetingNorm> meetings(StudyForm form) {
        return meetings.stream().filter(norm -> norm.form() == form).toList();
    }

    /** The number that holds for a unit on a day. */
    public Optional<Parameter> parameter(String wanted, UnitId unit, LocalDate day, Chart chart) {
        return Dated.nearest(
                parameters.stream().filter(each -> each.name().equals(wanted)).toList(), unit, day, chart);
    }

    /** How soon concerns are disposed of, by the locality that says so. */
    public SortedMap<UnitId, List<ConcernTerm>> concernTerms() {
        SortedMap<UnitId, List<ConcernTerm>> terms = new TreeMap<>();
        URGENCIES.forEach((word, urgency) -> parameters.stream()
                .filter(each -> each.name().equals(Parameter.CONCERN_TERM + word))
                .forEach(each -> terms.computeIfAbsent(each.locality(), _ -> new ArrayList<>())
                        .add(new ConcernTerm(urgency, each.value(), each.from(), each.to(), each.source()))));
        return terms;
    }

    /** Whether communities are asked to enter events of a type. */
    public boolean asks(String type) {
        return asked.stream().anyMatch(type::startsWith);
    }
}
