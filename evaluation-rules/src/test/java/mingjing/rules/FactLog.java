package mingjing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts about one community in recorded order, each event once.
 *
 * <p>The hard rule of the fold lives here: a fact whose position is not above the last seen is ignored, except the other
 * facts of that same event. An exactly-once pipe does not remove what its sender sends twice.
 */
final class FactLog {
    /** Facts arrive in any order; this one makes the same log of every permutation. */
    private static final Comparator<Fact> RECORDED_ORDER = Comparator.comparingLong(Fact::position)
            .thenComparing(Fact::eventId)
            .thenComparing(Fact::kind)
            .thenComparingLong(fact -> fact.withdraws().orElse(0))
            .thenComparing(Fact::occurredOn)
            .thenComparing(Fact::quantity)
            .thenComparing(Fact::person)
            .thenComparing(fact -> new TreeMap<>(fact.fields()).toString());

    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> events = new HashSet<>();
    private final Set<Fact> atLast = new HashSet<>();
    private long last = -1;
    private String lastEvent = "";

    /** Logs by community code, from facts in any order with any duplicates. */
    static Map<String, FactLog> byCommunity(Collection<Fact> facts) {
        Map<String, FactLog> logs = new HashMap<>();
        facts.stream()
                .sorted(RECORDED_ORDER)
                .forEach(fact -> logs.computeIfAbsent(fact.community(), code -> new FactLog())
                        .append(fact));
        return logs;
    }

    /** Adds the next fact; false if it had been seen. */
    boolean append(Fact fact) {
        if (fact.position() > last && events.add(fact.eventId())) {
            last = fact.position();
            lastEvent = fact.eventId();
            atLast.clear();
        } else if (fact.position() != last || !fact.eventId().equals(lastEvent)) {
            return false;
        }
        return atLast.add(fact) && facts.add(fact);
    }

    /**
     * The facts that hold at {@code moment} and occurred between two days, in recorded order.
     *
     * <p>A withdrawal applies from its own day on, like everything else that happens: on an earlier day, or in a period that
     * was over by then, the fact still stands.
     */
    List<Fact> holdingAt(Moment moment, LocalDate from, LocalDate to) {
        LocalDate until = moment.day().isBefore(to) ? moment.day() : to;
        return standing(moment.position(), until).stream()
                .filter(fact ->
                        !fact.occurredOn().isBefore(from) && !fact.occurredOn().isAfter(until))
                .toList();
    }

    /** Latest first, so that a withdrawal which is itself withdrawn has no effect. */
    private List<Fact> standing(long position, LocalDate until) {
        Set<Long> withdrawn = new HashSet<>();
        List<Fact> holding = new ArrayList<>();
        for (Fact fact : facts.reversed()) {
            if (fact.position() > position || withdrawn.contains(fact.position())) {
                continue;
            }
            OptionalLong target = fact.withdraws();
            if (target.isEmpty()) {
                holding.add(fact);
            } else if (target.getAsLong() < fact.position()
                    && !fact.occurredOn().isAfter(until)) {
                withdrawn.add(target.getAsLong());
            }
        }
        return holding.reversed();
    }
}
