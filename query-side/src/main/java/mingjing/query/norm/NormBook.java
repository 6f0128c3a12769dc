package mingjing.query.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** The norm for a form that holds for a unit on a day. */
    public Optional<MeetingNorm> meeting(StudyForm form, UnitId unit, LocalDate day, Chart chart) {
        return Dated.nearest(
                meetings.stream().filter(norm -> norm.form() == form).toList(), unit, day, chart);
    }

    /** The number that holds for a unit on a day. */
    public Optional<Parameter> parameter(String wanted, UnitId unit, LocalDate day, Chart chart) {
        return Dated.nearest(
                parameters.stream().filter(each -> each.name().equals(wanted)).toList(), unit, day, chart);
    }

    /** Whether communities are asked to enter events of a type. */
    public boolean asks(String type) {
        return asked.stream().anyMatch(type::startsWith);
    }
}
