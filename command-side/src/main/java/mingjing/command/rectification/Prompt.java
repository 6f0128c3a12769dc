package mingjing.command.rectification;

/**
 * An order that the calendar brings, not a person.
 *
 * @param key the same for the same occasion, so that the order is carried out once however often it is found due
 */
public record Prompt(String key, ProblemCommand order) {
    /** One occasion: what is prompted, about which problem, in which span of its time. */
    static Prompt of(String what, KnownProblem problem, ProblemCommand order) {
        String span = problem.clock().startedOn() + "/" + problem.clock().deadline();
        return new Prompt(what + "/" + problem.problemId() + "/" + span, order);
    }
}
