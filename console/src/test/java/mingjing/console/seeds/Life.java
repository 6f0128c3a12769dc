package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.console.seeds.OrgChart.Unit;
import mingjing.console.seeds.Staff.Person;

/** Everything that was written down about one problem, ledger by ledger. */
record Life(
        Plot plot,
        Registration registration,
        List<Planned> measures,
        List<Progress> progress,
        List<Request> requests,
        List<Check> checks,
        List<Closure> closures,
        List<Revisit> revisits,
        List<Change> changes) {
    record Registration(String source, Unit lead, Person by, Person owner, LocalDate acknowledgedOn) {}

    record Planned(String id, Wording.Step step, LocalDate due, Person by, LocalDate on) {}

    record Progress(String measure, LocalDate on, int percent, String note, String evidence, Person by) {}

    record Request(LocalDate on, Person by, List<String> evidence) {
        Request {
            evidence = List.copyOf(evidence);
        }
    }

    record Check(Person by, LocalDate from, LocalDate on, boolean passed, String finding, List<String> redo) {
        Check {
            redo = List.copyOf(redo);
        }
    }

    record Closure(
            String place,
            LocalDate from,
            LocalDate until,
            Person by,
            LocalDate on,
            Person approver,
            List<String> evidence) {
        Closure {
            evidence = List.copyOf(evidence);
        }
    }

    record Revisit(LocalDate on, Person by, String finding, List<String> failed, Optional<LocalDate> deadline) {
        Revisit {
            failed = List.copyOf(failed);
        }
    }

    record Change(
            LocalDate on,
            String kind,
            Optional<LocalDate> deadline,
            Optional<Unit> unit,
            String level,
            String reason,
            Person by) {
        static Change of(LocalDate on, String kind, String reason, Person by) {
            return new Change(on, kind, Optional.empty(), Optional.empty(), "", reason, by);
        }

        static Change notice(LocalDate on, String level, String reason, Person by) {
            return new Change(on, "督办", Optional.empty(), Optional.empty(), level, reason, by);
        }
    }

    /** A life about to begin: registered, nothing else. */
    static Life of(Plot plot, Registration registration) {
        return new Life(
                plot,
                registration,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
