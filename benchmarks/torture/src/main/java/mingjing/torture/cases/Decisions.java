package mingjing.torture.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Event;
import mingjing.candidate.Node.Loaded;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;
import mingjing.torture.Case;
import mingjing.torture.Trial;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Wrong;
import mingjing.torture.node.Caller;
import mingjing.torture.node.Workload;
import org.jspecify.annotations.Nullable;

/** Callers who read, decide and append, and lean on each other's boundaries. */
final class Decisions {
    private Decisions() {}

    static List<Case> all() {
        return List.of(
                Case.of("neighbours", Set.of(Ability.SEVERAL_CRITERIA), Decisions::neighbours),
                Case.of("counter", Set.of(), Decisions::counter),
                Case.of("enrolment", Set.of(Ability.SEVERAL_CRITERIA), Decisions::enrolment),
                Case.of("mixed", Set.of(), Decisions::mixed));
    }

    private static Event event(String id, String type, int n, String... tags) {
        return Event.of(id, type, ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8), tags);
    }

    private static Scope anyOf(String... tags) {
        return new Scope(List.of(tags).stream()
                .map(tag -> new Criterion(Set.of(), List.of(tag)))
                .toList());
    }

    /** Each claims two seats side by side: conditions differ, but neighbours exclude each other. */
    private static void neighbours(Trial trial) throws Exception {
        List<Caller> nodes = List.of(trial.caller(trial.node()), trial.caller(trial.node()));
        for (int round = 0; round < trial.rounds(12); round++) {
            String row = "row" + round;
            int seats = 4 + trial.random().nextInt(28);
            boolean[] won = new boolean[seats];
            @Nullable Loaded[] loaded = new Loaded[seats];
            Crowd.race(
                    trial,
                    seats,
                    trial.random().nextInt(10),
                    who -> loaded[who] = nodes.get(who % 2).load(anyOf(seat(row, who), seat(row, who + 1))),
                    who -> {
                        Event claim = event(row + "-e-" + who, "Claimed", who, seat(row, who), seat(row, who + 1));
                        Scope scope = anyOf(seat(row, who), seat(row, who + 1));
                        won[who] = nodes.get(who % 2).append(row + "-" + who, List.of(claim), scope, loaded[who])
                                == Answer.RECORDED;
                    });
            for (int who = 1; who < seats; who++) {
                if (won[who] && won[who - 1]) {
                    trial.wrong(Wrong.RULE_BROKEN, "seats " + (who - 1) + ", " + who + " and " + (who + 1));
                }
            }
        }
        trial.judge();
    }

    private static String seat(String row, int number) {
        return "seat:" + row + "." + number;
    }

    /** Everybody adds one to what they read: a lost update would show as a number that comes twice. */
    private static void counter(Trial trial) throws Exception {
        List<Caller> nodes = List.of(trial.caller(trial.node()), trial.caller(trial.node()));
        Scope counter = Scope.stream("counter:1");
        int steps = trial.rounds(12);
        Crowd.start(trial, 8, who -> {
                    int done = 0;
                    for (int tries = 0; done < steps && tries < 2_000; tries++) {
                        Caller caller = nodes.get(who % 2);
                        Loaded loaded = caller.load(counter);
                        if (loaded != null) {
                            Event next = event(
                                    "n-" + who + "-" + tries,
                                    "Counted",
                                    loaded.events().size() + 1,
                                    "counter:1");
                            done += caller.append("c-" + who + "-" + tries, List.of(next), counter, loaded)
                                            == Answer.RECORDED
                                    ? 1
                                    : 0;
                        }
                    }
                    if (done < steps) {
                        trial.wrong(Wrong.HUNG, "counter " + who + " made " + done + " steps in 2000 tries");
                    }
                })
                .await();
        trial.judge();
    }

    /** A course has places, a student may take few courses: one decision rests on both. */
    private static void enrolment(Trial trial) throws Exception {
        int places = 3;
        int limit = 2;
        List<Caller> nodes = List.of(trial.caller(trial.node()), trial.caller(trial.node()));
        long seed = trial.random().nextLong();
        Crowd.start(trial, 8, who -> {
                    Random random = new Random(seed + who);
                    for (int tries = 0; tries < trial.rounds(90); tries++) {
                        String course = "course:" + random.nextInt(12);
                        String student = "student:" + random.nextInt(10);
                        Scope scope = anyOf(course, student);
                        Caller caller = nodes.get(random.nextInt(2));
                        Loaded loaded = caller.load(scope);
                        if (loaded != null
                                && count(loaded.events(), course) < places
                                && count(loaded.events(), student) < limit) {
                            String id = "e-" + who + "-" + tries;
                            caller.append("c" + id, List.of(event(id, "Enrolled", 1, course, student)), scope, loaded);
                        }
                    }
                })
                .await();
        Map<String, Integer> taken = new HashMap<>();
        trial.judge().forEach(event -> event.tags().forEach(tag -> taken.merge(tag, 1, Integer::sum)));
        taken.forEach((tag, count) -> {
            if (count > (tag.startsWith("course:") ? places : limit)) {
                trial.wrong(Wrong.RULE_BROKEN, tag + " has " + count + " enrolments");
            }
        });
    }

    private static long count(List<Event> events, String tag) {
        return events.stream().filter(event -> event.tags().contains(tag)).count();
    }

    /** Every form of condition at once on a few hot boundaries, markers fresh and old, commands of several events. */
    private static void mixed(Trial trial) throws Exception {
        List<Caller> nodes = new ArrayList<>();
        for (int i = 0; i < 2 + trial.random().nextInt(2); i++) {
            nodes.add(trial.caller(trial.node()));
        }
        int boundaries = 1 + trial.random().nextInt(6);
        long seed = trial.random().nextLong();
        long end = System.nanoTime() + trial.lasting(Duration.ofSeconds(8)).toNanos();
        Crowd.start(trial, 12, who -> {
                    Workload workload = new Workload(
                            nodes.get(who % nodes.size()),
                            trial.candidate().abilities(),
                            new Random(seed + who),
                            "w" + who,
                            boundaries);
                    while (System.nanoTime() < end) {
                        workload.step();
                    }
                })
                .await();
        if (trial.notes().failed() > 0) {
            trial.wrong(Wrong.FAILED_WITHOUT_CAUSE, trial.notes().lastFailure());
        }
        trial.judge();
    }
}
