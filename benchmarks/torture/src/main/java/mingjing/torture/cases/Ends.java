package mingjing.torture.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import mingjing.candidate.Ability;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import mingjing.torture.Case;
import mingjing.torture.Trial;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Wrong;
import mingjing.torture.node.Caller;
import mingjing.torture.node.Form;
import mingjing.torture.node.Workload;
import mingjing.torture.server.Strangers;

/** Appends that come to an abrupt end: PostgreSQL dies under them, their node is closed, one of their batch is poison. */
final class Ends {
    private static final int CALLERS = 8;

    private Ends() {}

    static List<Case> all() {
        return List.of(
                Case.of("crash", Set.of(), Ends::crash),
                Case.of("shutdown", Set.of(), Ends::shutdown),
                Case.of("poison", Set.of(Ability.UNCONDITIONAL), Ends::poison));
    }

    /** PostgreSQL is killed with -9 just after it acknowledged; the nodes live on and must find it again. */
    private static void crash(Trial trial) throws Exception {
        List<Node> nodes = List.of(trial.node(), trial.node());
        AtomicBoolean done = new AtomicBoolean();
        Crowd crowd = work(trial, nodes, done);
        try {
            for (int kill = 0; kill < trial.rounds(6); kill++) {
                if (!awaitRecorded(trial, 20 + trial.random().nextInt(100))) {
                    return;
                }
                trial.server().kill();
                trial.killed();
                trial.server().restart();
            }
            awaitRecorded(trial, 20);
        } finally {
            done.set(true);
            crowd.await();
        }
        trial.judge();
    }

    private static Crowd work(Trial trial, List<Node> nodes, AtomicBoolean done) {
        long seed = trial.random().nextLong();
        return Crowd.start(trial, CALLERS, who -> {
            Workload workload = new Workload(
                    trial.caller(nodes.get(who % nodes.size())),
                    trial.candidate().abilities(),
                    new Random(seed + who),
                    "w" + who,
                    4);
            while (!done.get()) {
                if (!workload.step()) {
                    Thread.sleep(20);
                }
            }
        });
    }

    private static boolean awaitRecorded(Trial trial, int more) throws InterruptedException {
        long goal = trial.notes().recorded() + more;
        long end = System.nanoTime() + trial.patience().toNanos();
        while (trial.notes().recorded() < goal) {
            if (System.nanoTime() > end) {
                trial.wrong(Wrong.NOT_HEALED, trial.notes().lastFailure());
                return false;
            }
            Thread.sleep(2);
        }
        return true;
    }

    /** A node is closed while callers append: each hears something, and the log agrees with what it heard. */
    private static void shutdown(Trial trial) throws Exception {
        // Reads go elsewhere: a pool that is closed lets its waiters wait, and that is not what is tried here.
        Caller reader = trial.caller(trial.node());
        for (int round = 0; round < trial.rounds(9); round++) {
            String prefix = "d" + round;
            Node node = trial.node();
            Caller caller = trial.caller(node);
            AtomicBoolean closed = new AtomicBoolean();
            Crowd crowd = Crowd.start(trial, CALLERS, who -> {
                // On after the end: an append to a closed node must fail, not hang.
                for (int n = 0, after = 0; after < 3; n++) {
                    after += closed.get() ? 1 : 0;
                    String command = prefix + "-" + who + "-" + n;
                    caller.append(
                            command,
                            List.of(Form.ONE_TAG.event(command + "-1", command, n)),
                            Form.ONE_TAG.scope(command),
                            reader.load(Form.ONE_TAG.scope(command)));
                }
            });
            Thread.sleep(trial.random().nextInt(200));
            trial.close(node);
            closed.set(true);
            crowd.await();
        }
        trial.judge();
    }

    /** Some of a batch are what a database refuses; the others must not suffer. */
    private static void poison(Trial trial) throws Exception {
        Node node = trial.node(12);
        Caller caller = trial.caller(node);
        Strangers strangers = new Strangers(trial.server(), trial.database());
        for (int round = 0; round < trial.rounds(12); round++) {
            String prefix = "p" + round;
            String taken = prefix + "-taken";
            caller.append(taken, List.of(Form.ONE_TAG.event(taken + "-1", prefix, 0)), Scope.NOTHING, null);
            List<Integer> poisoned = IntStream.range(0, 4)
                    .map(i -> 2 * trial.random().nextInt(20) + i % 2)
                    .boxed()
                    .toList();
            // While a stranger holds a table, what is appended gathers into one batch.
            Crowd holding = Crowd.start(trial, 1, who -> strangers.delay(trial.random(), 150));
            Thread.sleep(20);
            Crowd.start(trial, 40, who -> {
                        String command = prefix + "-" + who;
                        boolean bad = poisoned.contains(who);
                        if (bad && who % 2 == 0) {
                            sameId(trial, node, command, taken + "-1");
                            return;
                        }
                        List<Event> events = new ArrayList<>(List.of(Form.ONE_TAG.event(command + "-1", prefix, who)));
                        if (bad) {
                            // After a good one: the command must fail as a whole.
                            events.add(Event.of(command + "-2", "Claimed", "{}".getBytes(UTF_8), "nul:\0"));
                        }
                        Answer answer = caller.append(command, events, Scope.NOTHING, null);
                        if (!bad && answer != Answer.RECORDED) {
                            trial.wrong(
                                    Wrong.FAILED_WITHOUT_CAUSE,
                                    command + " beside poison was " + answer + ": "
                                            + trial.notes().lastFailure());
                        }
                    })
                    .await();
            holding.await();
        }
        trial.judge();
    }

    /** Sends another command's event id; not in the notes, where an id belongs to one command. */
    private static void sameId(Trial trial, Node node, String command, String id) {
        try {
            node.append(command, List.of(Form.ONE_TAG.event(id, "other", 1)), Scope.NOTHING, null);
            trial.wrong(Wrong.DUPLICATED, command + " used the id " + id + " again and was not stopped");
        } catch (Exception e) {
            // As it should be: an id belongs to one event for ever.
            return;
        }
    }
}
