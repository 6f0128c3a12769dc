package mingjing.bench.driver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Node.Loaded;
import mingjing.candidate.Node.Outcome;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;

/**
 * The customary exercise for dynamic consistency boundaries: 10 courses and 10 students are created and every student enrols in every
 * course, then the same again with fresh ids.
 *
 * <p>An enrolment may neither overfill the course nor overload the student, so it rests on what happened to either.
 */
final class Speedrun implements ClosedLoop.Caller {
    private static final int SIZE = 10;
    private static final int OPERATIONS = 2 * SIZE + SIZE * SIZE;
    private static final int CAPACITY = 10;

    private final Node node;
    private String run = Ids.next();
    private int done;

    Speedrun(Node node) {
        this.node = node;
    }

    @Override
    public boolean once() throws Exception {
        if (done == OPERATIONS) {
            run = Ids.next();
            done = 0;
        }
        int number = done++;
        if (number < SIZE) {
            return create("CourseCreated", course(number));
        }
        if (number < 2 * SIZE) {
            return create("StudentCreated", student(number - SIZE));
        }
        int pair = number - 2 * SIZE;
        return enrol(course(pair / SIZE), student(pair % SIZE));
    }

    private boolean create(String type, String tag) throws Exception {
        Scope scope = new Scope(List.of(new Criterion(Set.of(type), List.of(tag))));
        Loaded loaded = node.load(scope);
        require(loaded.events().isEmpty(), "%s exists", tag);
        return append(scope, loaded, Event.of(Ids.next(), type, json(CAPACITY), tag));
    }

    private boolean enrol(String course, String student) throws Exception {
        Scope scope = new Scope(List.of(
                new Criterion(Set.of("CourseCreated", "Enrolled"), List.of(course)),
                new Criterion(Set.of("StudentCreated", "Enrolled"), List.of(student))));
        Loaded loaded = node.load(scope);
        require(count(loaded, "CourseCreated", course) == 1, "no %s", course);
        require(count(loaded, "StudentCreated", student) == 1, "no %s", student);
        require(count(loaded, "Enrolled", course) < CAPACITY, "%s is full", course);
        require(count(loaded, "Enrolled", student) < CAPACITY, "%s has enough", student);
        return append(scope, loaded, Event.of(Ids.next(), "Enrolled", json(1), course, student));
    }

    private boolean append(Scope scope, Loaded loaded, Event event) throws Exception {
        return node.append(Ids.next(), List.of(event), scope, loaded.seen()) == Outcome.RECORDED;
    }

    private static long count(Loaded loaded, String type, String tag) {
        return loaded.events().stream()
                .filter(event -> event.type().equals(type) && event.tags().contains(tag))
                .count();
    }

    private static void require(boolean condition, String message, String tag) {
        if (!condition) {
            throw new IllegalStateException(
                    "the store loaded something else than was recorded: " + String.format(message, tag));
        }
    }

    private String course(int number) {
        return "course:" + run + "-" + number;
    }

    private String student(int number) {
        return "student:" + run + "-" + number;
    }

    private static byte[] json(int number) {
        return ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8);
    }
}
