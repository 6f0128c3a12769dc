package mingjing.console.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import mingjing.command.rectification.ProblemCommand;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;
import mingjing.query.board.Item;
import mingjing.query.board.Item.Measure;

/** A step on a problem: when it is offered, what it asks for, and the order it becomes. */
record Step(
        Class<? extends ProblemCommand> type,
        Predicate<Item> open,
        Function<Sheet, List<Field>> fields,
        BiFunction<Input, Signature, ProblemCommand> order) {

    /** What a step's form can be prefilled from. */
    record Sheet(Item item, LocalDate today, List<String> requestedEvidence, List<Option> units) {
        List<Option> measures(Predicate<Measure> wanted) {
            return item.measures().stream()
                    .filter(wanted)
                    .map(measure -> new Option(measure.number().value(), measure.number() + " " + measure.what()))
                    .toList();
        }

        List<Option> openMeasures() {
            return measures(measure -> measure.completedOn().isEmpty());
        }

        List<Option> allMeasures() {
            return measures(_ -> true);
        }

        /** The next free number after the pattern C-2022-017-2. */
        String nextMeasure() {
            String stem = item.number().value().replaceFirst("^P-", "C-");
            int next = item.measures().size() + 1;
            while (taken(stem + "-" + next)) {
                next++;
            }
            return stem + "-" + next;
        }

        private boolean taken(String number) {
            return item.measures().stream()
                    .anyMatch(measure -> measure.number().value().equals(number));
        }
    }

    /** What every order about a problem says: which one, who answers for the step, and the day it was done. */
    record Signature(ProblemId problem, PersonId by, LocalDate on) {}

    String name() {
        return type.getSimpleName();
    }
}
