package mingjing.console.imports;

import java.time.LocalDate;
import mingjing.command.Command;

/** An order that a row asks for, and where it stands among the steps of one day. */
record Planned(Step step, Command order) {
    /** The order of steps on one day, as an office takes them. */
    enum Step {
        REGISTER,
        ACKNOWLEDGE,
        PLAN,
        CHANGE,
        PROGRESS,
        REQUEST,
        START_VERIFICATION,
        CONCLUDE_VERIFICATION,
        PUBLICISE,
        CLOSE,
        REVISIT,
        CONCLUDE_REVISIT,
        STUDY,
        VISIT
    }

    LocalDate day() {
        return order.occurredOn();
    }
}
