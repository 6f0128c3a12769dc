package mingjing.torture.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.candidate.Ability;
import mingjing.candidate.Node;
import mingjing.candidate.Node.Loaded;
import mingjing.candidate.Scope;
import mingjing.torture.Case;
import mingjing.torture.Trial;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Attempt;
import mingjing.torture.judge.Wrong;
import mingjing.torture.node.Caller;
import mingjing.torture.node.Form;
import org.jspecify.annotations.Nullable;

/** Callers who want the same thing at the same moment, on one node and on two. */
final class Races {
    private Races() {}

    static List<Case> all() {
        return List.of(
                Case.of("racers", Set.of(), Races::racers),
                Case.of("forced", Set.of(Ability.UNCONDITIONAL), Races::forced),
                Case.of("resent", Set.of(Ability.RESENT), Races::resent));
    }

    private static List<Caller> callers(Trial trial) throws Exception {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 1 + trial.random().nextInt(3); i++) {
            callers.add(trial.caller(trial.node()));
        }
        return callers;
    }

    private static int stagger(Trial trial) {
        return List.of(0, 0, 2, 20).get(trial.random().nextInt(4));
    }

    /** Racers on one boundary, with every form of condition and with fresh and old markers: one wins. */
    private static void racers(Trial trial) throws Exception {
        List<Caller> callers = callers(trial);
        List<Form> forms = Form.with(trial.candidate().abilities());
        int rounds = trial.rounds(36);
        for (int round = 0; round < rounds; round++) {
            race(trial, callers, forms.get(round % forms.size()), "r" + round);
        }
        trial.judge();
    }

    private static void race(Trial trial, List<Caller> callers, Form form, String boundary) {
        int racers = 2 + trial.random().nextInt(31);
        Scope scope = form.scope(boundary);
        Caller first = callers.getFirst();
        @Nullable Loaded old = first.load(scope);
        bystanders(trial, first, form, boundary);
        boolean fresh = trial.random().nextBoolean() || form == Form.EVERYTHING;
        @Nullable Loaded[] loaded = new Loaded[racers];
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Crowd.race(
                trial,
                racers,
                stagger(trial),
                who -> loaded[who] = fresh ? caller(callers, who).load(scope) : old,
                who -> {
                    String command = boundary + "-" + who;
                    Answer answer = caller(callers, who)
                            .append(command, List.of(form.event(command + "-e", boundary, who)), scope, loaded[who]);
                    (switch (answer) {
                                case RECORDED -> winners;
                                case FAILED -> failed;
                                case REFUSED -> new AtomicInteger();
                            })
                            .incrementAndGet();
                });
        if (winners.get() != 1) {
            trial.wrong(Wrong.WINNERS, winners + " of " + racers + " racers won " + scope);
        }
        if (failed.get() > 0) {
            trial.wrong(Wrong.FAILED_WITHOUT_CAUSE, trial.notes().lastFailure());
        }
    }

    private static Caller caller(List<Caller> callers, int who) {
        return callers.get(who % callers.size());
    }

    /** Events after the marker which the condition does not mean: they must not get in its way. */
    private static void bystanders(Trial trial, Caller caller, Form form, String boundary) {
        if (!trial.can(Ability.UNCONDITIONAL)) {
            return;
        }
        for (int i = 0; i < trial.random().nextInt(4); i++) {
            String id = boundary + "-by-" + i;
            caller.append(id, List.of(form.bystander(id, boundary)), Scope.NOTHING, null);
        }
    }

    /** One of the racers appends without asking: it always wins, and nobody who overlooked it wins after it. */
    private static void forced(Trial trial) throws Exception {
        List<Caller> callers = callers(trial);
        List<Form> forms = Form.with(trial.candidate().abilities());
        for (int round = 0; round < trial.rounds(24); round++) {
            Form form = forms.get(round % forms.size());
            String boundary = "f" + round;
            Scope scope = form.scope(boundary);
            @Nullable Loaded loaded = callers.getFirst().load(scope);
            int racers = 2 + trial.random().nextInt(15);
            int forcing = trial.random().nextInt(racers);
            Crowd.race(trial, racers, stagger(trial), who -> {}, who -> {
                String command = boundary + "-" + who;
                Answer answer = caller(callers, who)
                        .append(
                                command,
                                List.of(form.event(command + "-e", boundary, who)),
                                scope,
                                who == forcing ? null : loaded);
                if (who == forcing && answer != Answer.RECORDED) {
                    trial.wrong(Wrong.FAILED_WITHOUT_CAUSE, command + " had no condition and was " + answer);
                }
            });
        }
        trial.judge();
    }

    /** One command sent by many callers on several nodes: everybody hears that it is recorded, and it is, once. */
    private static void resent(Trial trial) throws Exception {
        List<Node> nodes = List.of(trial.node(), trial.node());
        for (int round = 0; round < trial.rounds(24); round++) {
            String boundary = "s" + round;
            Scope scope = Form.ONE_TAG.scope(boundary);
            Loaded loaded = trial.random().nextBoolean()
                    ? trial.caller(nodes.getFirst()).load(scope)
                    : null;
            Attempt attempt = Attempt.of(
                    "command-" + round,
                    List.of(
                            Form.ONE_TAG.event(boundary + "-1", boundary, round),
                            Form.ONE_TAG.event(boundary + "-2", boundary, round)),
                    scope,
                    loaded);
            Crowd.race(trial, 2 + trial.random().nextInt(20), stagger(trial), who -> {}, who -> {
                Answer answer = trial.caller(nodes.get(who % 2)).append(attempt, loaded);
                if (answer != Answer.RECORDED) {
                    trial.wrong(Wrong.CONTRADICTED, attempt.commandId() + " resent was " + answer);
                }
            });
        }
        trial.judge();
    }
}
