package mingjing.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.command.Refused;
import mingjing.command.Slice;
import mingjing.command.rectification.Problem;
import mingjing.command.rectification.Prompt;
import mingjing.command.rectification.Rectification;
import mingjing.command.rectification.WhenDeadlineNearsRemind;
import mingjing.command.rectification.WhenDeadlinePassesIssueNotice;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemId;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the deadlines of all problems: reminds when one nears, insists when one has passed.
 *
 * <p>Nothing fires twice: the key of an order is the occasion, and the order itself is refused once its deadline was prompted.
 */
public final class Deadlines {
    static final String ACTOR = "deadlines";

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int PAGE = 2_000;
    private static final Query PROBLEMS = Query.types(Vocabulary.EVENTS.namesUnder(ProblemEvent.class));

    private final Commands commands;
    private final EventStore store;
    private final Clock clock;
    private final LightRule rule;
    private final WhenDeadlineNearsRemind nears;
    private final WhenDeadlinePassesIssueNotice passes;
    private final Map<ProblemId, Problem> problems = new HashMap<>();
    private long seen;

    public Deadlines(Commands commands, EventStore store, Clock clock, LightRule rule) {
        this.commands = commands;
        this.store = store;
        this.clock = clock;
        this.rule = rule;
        this.nears = new WhenDeadlineNearsRemind(rule);
        this.passes = WhenDeadlinePassesIssueNotice.standard(rule);
    }

    /** Carries out what is due today, on a working day; returns how many notices and reminders were recorded. */
    public synchronized int watch() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Slice.ZONE);
        if (!rule.calendar().isWorkingDay(today)) {
            return 0;
        }
        catchUp();
        List<Prompt> due = new ArrayList<>(nears.due(problems.values(), today));
        due.addAll(passes.due(problems.values(), today));
        int recorded = 0;
        for (Prompt prompt : due) {
            recorded += recorded(prompt) ? 1 : 0;
        }
        return recorded;
    }

    private boolean recorded(Prompt prompt) {
        if (commands.receipt(new OrderId(ACTOR, prompt.key())).isPresent()) {
            return false;
        }
        try {
            commands.carryOut(prompt.order(), ACTOR, Optional.of(prompt.key()));
            return true;
        } catch (Refused | KeyReused overtaken) {
            // Another node, or a person, was faster: the problem moved on after it was looked at.
            LOG.info("{} is not due any more: {}", prompt.key(), overtaken.getMessage());
            return false;
        }
    }

    /** Only what is new is read, in short pages: a long-held snapshot would slow every append down. */
    private void catchUp() {
        long head = store.head();
        while (seen < head) {
            Page page = store.page(PROBLEMS, seen, PAGE);
            page.events().forEach(this::fold);
            seen = page.upTo();
        }
    }

    private void fold(Recorded recorded) {
        Class<? extends DomainEvent> type = Vocabulary.EVENTS.classOf(recorded.type());
        ProblemEvent event = (ProblemEvent) CanonicalJson.mapper().readValue(recorded.payload(), type);
        Problem before = problems.getOrDefault(event.problemId(), new Problem.Unknown());
        problems.put(event.problemId(), Rectification.PROBLEM.after(before, event));
    }
}
