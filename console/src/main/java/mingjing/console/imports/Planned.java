package mingjing.console.imports;

import java.time.LocalDate;
import mingjing.command.Command;

/**
 * An order that a row asks for, and where it stands among the steps of one day.
 *
 * @param turn 0 for the first round of a day's steps; 1 for those taken after it, and so on
 */
record Planned(int turn, Step step, Command order) {
    Planned(Step step, Command order) {
        this(0, step, order);
    }

    Planned in(int other) {
        return new Planned(other, step, order);
    }

    LocalDate day() {
        return order.occurredOn();
    }
}
