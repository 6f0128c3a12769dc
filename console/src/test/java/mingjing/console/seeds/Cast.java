package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.List;
import mingjing.console.seeds.OrgChart.Unit;
import mingjing.console.seeds.Plot.Twist;
import mingjing.console.seeds.Staff.Person;

/** Who plays which part in one problem's life; owner, verifier and approver are always three people. */
final class Cast {
    private final Plot plot;

    Cast(Plot plot) {
        this.plot = plot;
    }

    /** A leader, the secretary, or the community's grid worker; never one who leaves before the end. */
    Person owner() {
        String unit = plot.unit().code();
        if (unit.equals("JD")) {
            return pick("L", 1 + plot.number() % 8);
        }
        LocalDate end = plot.day(plot.closesAfter());
        boolean secretaryChanges = unit.equals("SQ-05")
                && !plot.registeredOn().isAfter(Staff.LAST_DAY_OF_FORMER_SECRETARY)
                && (end.isAfter(Staff.LAST_DAY_OF_FORMER_SECRETARY) || plot.twist() == Twist.RELAPSED);
        return secretaryChanges || plot.number() % 5 < 2 ? Staff.clerk(unit) : secretaryOf(plot.unit());
    }

    Person secretaryOf(Unit unit) {
        return Staff.secretary(unit.code(), plot.registeredOn());
    }

    Person verifier() {
        return pick("H", plot.number());
    }

    Person visitor() {
        return pick("H", plot.number() + 1);
    }

    Person approver() {
        return pick("P", plot.number());
    }

    String place() {
        return Phrases.PLACES.get(plot.number() % Phrases.PLACES.size());
    }

    /** The community next door, but not the one that changes its secretary. */
    Unit neighbour() {
        String next = plot.unit().code().equals("SQ-03") ? "SQ-04" : "SQ-03";
        return OrgChart.byCode(next);
    }

    private static Person pick(String letter, int number) {
        List<Person> people = Staff.all(letter);
        return people.get(number % people.size());
    }
}
