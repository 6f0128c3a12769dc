package mingjing.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjing.events.DomainEvent;

/** What became of a sequence of random orders: the events recorded, and who was refused for what. */
record RandomRun(long seed, List<DomainEvent> events, Map<String, Set<String>> refusals) {

    /** Anything but a {@link Refused} that a decision throws is a bug and comes through. */
    static RandomRun of(long seed, int orders) {
        RandomOrders chance = new RandomOrders(seed);
        MemoryLog log = new MemoryLog();
        log.happened(Story.UNITS);
        List<DomainEvent> events = new ArrayList<>();
        Map<String, Set<String>> refusals = new TreeMap<>();
        for (int i = 0; i < orders; i++) {
            Command order = chance.next();
            try {
                events.addAll(log.carryOut(order));
            } catch (Refused refused) {
                Set<String> reasons = refusals.computeIfAbsent(order.getClass().getSimpleName(), _ -> new TreeSet<>());
                if (reasons.add(refused.reason().name())) {
                    Sentences.mustBeWhole(refused);
                }
            }
        }
        return new RandomRun(seed, events, refusals);
    }
}
