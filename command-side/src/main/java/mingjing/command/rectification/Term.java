package mingjing.command.rectification;

import java.time.LocalDate;
import mingjing.command.Reason;
import mingjing.command.Refused;

/** The demands on every deadline: not before it begins, and near enough that a slip of the pen is noticed. */
final class Term {
    private static final int LONGEST_YEARS = 5;

    private Term() {}

    static void check(LocalDate start, LocalDate deadline) {
        if (deadline.isBefore(start)) {
            throw new Refused(Reason.DEADLINE_BEFORE_START, deadline, start);
        }
        if (deadline.isAfter(start.plusYears(LONGEST_YEARS))) {
            throw new Refused(Reason.DEADLINE_TOO_FAR, deadline, LONGEST_YEARS);
        }
    }
}
