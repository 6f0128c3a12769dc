package mingjing.torture.node;

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
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Attempt;
import org.jspecify.annotations.Nullable;

/** What one caller does: decisions of every form on a few hot boundaries, forced appends, whole commands, resent ones. */
public final class Workload {
    /** A boundary that has this many events is left for a fresh one, so that loading stays cheap. */
    private static final int FULL = 25;

    private final Caller caller;
    private final Random random;
    private final String who;
    private final int boundaries;
    private final Set<Ability> abilities;
    private final List<Form> forms;
    private final Map<String, Integer> generations = new HashMap<>();
    private final Map<Scope, Loaded> old = new HashMap<>();
    private int step;

    /** No other caller may be called {@code who}: it begins all ids. */
    public Workload(Caller caller, Set<Ability> abilities, Random random, String who, int boundaries) {
        this.caller = caller;
        this.abilities = abilities;
        this.random = random;
        this.who = who;
        this.boundaries = boundaries;
        // A decision over everything would load the whole log each time; the cases on small logs have it.
        this.forms = Form.with(abilities).stream()
                .filter(form -> form != Form.EVERYTHING)
                .toList();
    }

    /** One command; false when the node failed, which is worth a pause. */
    public boolean step() throws InterruptedException {
        step++;
        Form form = forms.get(random.nextInt(forms.size()));
        String name = "b" + random.nextInt(boundaries);
        int generation = generations.getOrDefault(form + name, 0);
        String boundary = name + "g" + generation;
        if (abilities.contains(Ability.UNCONDITIONAL) && random.nextInt(4) == 0) {
            return send(Attempt.of(command(), events(form, boundary), Scope.NOTHING, null), null);
        }
        Scope scope = form.scope(boundary);
        Loaded loaded = random.nextInt(8) == 0 ? old.get(scope) : null;
        if (loaded == null) {
            loaded = caller.load(scope);
            if (loaded == null) {
                return false;
            }
            old.put(scope, loaded);
        }
        if (loaded.events().size() >= FULL) {
            generations.put(form + name, generation + 1);
            old.remove(scope);
            return true;
        }
        if (random.nextInt(6) == 0) {
            Thread.sleep(random.nextInt(15));
        }
        return send(Attempt.of(command(), events(form, boundary), scope, loaded), loaded);
    }

    /** A failed command is sent again where the store promises to know it; a recorded one too, now and then. */
    private boolean send(Attempt attempt, @Nullable Loaded loaded) throws InterruptedException {
        Answer answer = caller.append(attempt, loaded);
        if (abilities.contains(Ability.RESENT)) {
            for (int again = 0; again < 2 && answer == Answer.FAILED; again++) {
                Thread.sleep(50);
                answer = caller.append(attempt, loaded);
            }
            if (answer == Answer.RECORDED && random.nextInt(20) == 0) {
                caller.append(attempt, loaded);
            }
        }
        return answer != Answer.FAILED;
    }

    private String command() {
        return who + "-" + step;
    }

    private List<Event> events(Form form, String boundary) {
        List<Event> events = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 2 + random.nextInt(3) : 1;
        for (int n = 0; n < count; n++) {
            String id = command() + "-" + n;
            events.add(
                    random.nextInt(6) == 0
                            ? form.bystander(id, boundary)
                            : form.event(id, boundary, random.nextInt(100)));
        }
        return events;
    }
}
