package mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One countable thing that an event says about one community, in the Chinese words rule books use.
 *
 * <p>An event may yield several facts, all at its own position, but for one community no two alike: how many is what
 * {@code quantity} is for. A withdrawal names the position it takes back and counts for nothing itself.
 *
 * @param position ledger position of the event, unique to it
 * @param person secretary of the community on the day the fact occurred
 * @param withdraws the position whose facts about this community no longer hold from {@code position} and {@code
 *     occurredOn} on
 */
public record Fact(
        long position,
        String eventId,
        String community,
        String person,
        String kind,
        LocalDate occurredOn,
        BigDecimal quantity,
        Map<String, String> fields,
        OptionalLong withdraws) {

    public Fact {
        fields = Map.copyOf(fields);
    }

    /** This fact as the event of an id says it. */
    public Fact saidBy(String event) {
        return new Fact(position, event, community, person, kind, occurredOn, quantity, fields, withdraws);
    }

    /** A fact of quantity 1 that withdraws nothing. */
    public static Fact of(
            long position,
            String eventId,
            String community,
            String person,
            String kind,
            LocalDate occurredOn,
            Map<String, String> fields) {
        return new Fact(
                position, eventId, community, person, kind, occurredOn, BigDecimal.ONE, fields, OptionalLong.empty());
    }
}
