package mingjing.console.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import mingjing.command.rectification.RegisterProblem;
import mingjing.console.RunningConsole;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.ProblemId;

/** A problem nobody has solved in time. */
public final class Overdue {
    private Overdue() {}

    /** Registers one for a unit; its number. */
    public static String registered(String unit) {
        String number = "T-" + UUID.randomUUID().toString().substring(0, 13);
        RegisterProblem order = new RegisterProblem(
                new ProblemId(number),
                "楼道灯不亮",
                "群众来信",
                Handling.FIX_BY_DEADLINE,
                new UnitId(unit),
                new UnitId("JD"),
                LocalDate.of(2022, 12, 20),
                new PersonId("J-01"),
                LocalDate.of(2022, 12, 1));
        RunningConsole.node().core().commands().carryOut(order, "clerk", Optional.empty());
        return number;
    }
}
