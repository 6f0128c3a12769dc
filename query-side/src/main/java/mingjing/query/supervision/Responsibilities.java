package mingjing.query.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.activity.ActivityId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.organisation.UnitHistory;
import mingjing.query.register.ActivityRegister.Row;

/** 四抓责任矩阵: who answers for what, role by role and unit by unit, and where nobody does. */
public final class Responsibilities {
    private static final String ROLE = "职责";
    private static final String PERSON = "责任人";

    private final PlainRecords records;
    private final Organisation organisation;

    public Responsibilities(PlainRecords records, Organisation organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    /** Why something is missing. */
    public enum Missing {
        /** nobody has the role, in any unit */
        ROLE_VACANT,
        /** the secretary of a community answers for nothing */
        SECRETARY_WITHOUT_DUTY,
        /** whoever answers for it was a secretary and is none any more */
        NO_LONGER_IN_OFFICE
    }

    /** A duty as it was assigned last. */
    public record Duty(
            ActivityId number,
            UnitId unit,
            String role,
            PersonId person,
            String task,
            String period,
            boolean inOffice,
            long position) {}

    /** The duties of a unit, by role; a role without one has an empty list. */
    public record Line(UnitId unit, Map<String, List<Duty>> duties) {}

    /** Something that should be there and is not. */
    public record Gap(Missing why, Optional<String> role, Optional<UnitId> unit, Optional<PersonId> person) {}

    /** The whole matrix. */
    public record Matrix(List<String> roles, List<Line> lines, List<Gap> gaps, long position) {}

    /** The matrix at the asked moment: the sub-district and its communities, and any other unit that has a duty. */
    public Matrix matrix(Asked asked) {
        Chart chart = organisation.chart(asked);
        List<Duty> duties = records.of(PlainRecords.RESPONSIBILITY, asked).stream()
                .map(row -> duty(row, chart))
                .toList();
        List<String> roles = records.options(PlainRecords.RESPONSIBILITY, ROLE, asked);
        Set<UnitId> units = new LinkedHashSet<>();
        chart.tops().forEach(top -> units.add(top.unit()));
        chart.communities(asked.day()).forEach(unit -> units.add(unit.unit()));
        duties.forEach(duty -> units.add(duty.unit()));
        units.removeIf(unit -> !asked.reach().sees(unit));
        List<Line> lines = units.stream().map(unit -> line(unit, roles, duties)).toList();
        return new Matrix(roles, lines, gaps(roles, duties, chart, asked), asked.position());
    }

    private static Duty duty(Row row, Chart chart) {
        PersonId person = row.activity().persons().getOrDefault(PERSON, PersonId.SYSTEM);
        return new Duty(
                row.number(),
                row.activity().unit(),
                row.activity().text(ROLE),
                person,
                row.activity().text("任务"),
                row.activity().text("期限"),
                !retired(person, chart),
                row.position());
    }

    /** Only secretaries have terms in the log: of anybody else nothing is known to have ended. */
    private static boolean retired(PersonId person, Chart chart) {
        boolean served = chart.units().values().stream()
                .flatMap(unit -> unit.secretaries().stream())
                .anyMatch(tenure -> tenure.secretary().equals(person));
        return served && !secretaries(chart).containsValue(person);
    }

    private static Map<UnitId, PersonId> secretaries(Chart chart) {
        Map<UnitId, PersonId> secretaries = new LinkedHashMap<>();
        chart.units().values().stream()
                .filter(unit -> unit.activeOn(chart.day()))
                .map(UnitHistory::unit)
                .forEach(unit -> chart.secretary(unit, chart.day()).ifPresent(person -> secretaries.put(unit, person)));
        return secretaries;
    }

    private static Line line(UnitId unit, List<String> roles, List<Duty> duties) {
        Map<String, List<Duty>> byRole = new LinkedHashMap<>();
        roles.forEach(role -> byRole.put(
                role,
                duties.stream()
                        .filter(duty -> duty.unit().equals(unit) && duty.role().equals(role))
                        .toList()));
        return new Line(unit, byRole);
    }

    private static List<Gap> gaps(List<String> roles, List<Duty> duties, Chart chart, Asked asked) {
        List<Gap> gaps = new ArrayList<>();
        Set<String> filled = duties.stream().map(Duty::role).collect(Collectors.toSet());
        roles.stream()
                .filter(role -> asked.reach().everything() && !filled.contains(role))
                .forEach(role ->
                        gaps.add(new Gap(Missing.ROLE_VACANT, Optional.of(role), Optional.empty(), Optional.empty())));
        Set<PersonId> answering = duties.stream().map(Duty::person).collect(Collectors.toSet());
        chart.communities(asked.day()).stream()
                .filter(unit -> asked.reach().sees(unit.unit()))
                .forEach(unit -> {
                    Optional<PersonId> secretary = chart.secretary(unit.unit(), asked.day());
                    if (secretary.filter(answering::contains).isEmpty()) {
                        gaps.add(new Gap(
                                Missing.SECRETARY_WITHOUT_DUTY, Optional.empty(), Optional.of(unit.unit()), secretary));
                    }
                });
        duties.stream()
                .filter(duty -> !duty.inOffice())
                .forEach(duty -> gaps.add(new Gap(
                        Missing.NO_LONGER_IN_OFFICE,
                        Optional.of(duty.role()),
                        Optional.of(duty.unit()),
                        Optional.of(duty.person()))));
        return gaps;
    }
}
