package mingjing.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import mingjing.events.DomainEvent;
import mingjing.events.calendar.WorkingCalendar;

/** One use case: the command, and the decision it stands for. */
public record Slice<C extends Record & Command>(
        Class<C> command, BiFunction<C, States, List<? extends DomainEvent>> decision) {
    /** Days are days of this zone, wherever the server stands. */
    public static final ZoneId ZONE = WorkingCalendar.ZONE;

    /** A use case that rests on one boundary. */
    public static <C extends Record & Command, I, S> Slice<C> of(
            Class<C> command,
            Boundary<I, S, ?> boundary,
            Function<C, I> id,
            BiFunction<C, S, List<? extends DomainEvent>> decide) {
        return new Slice<>(command, (order, states) -> decide.apply(order, states.of(boundary, id.apply(order))));
    }

    /** The events that follow from an order; a {@link Refused} order has none. */
    public List<? extends DomainEvent> decide(Command order, States states, Instant now) {
        C own = command.cast(order);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (own.occurredOn().isAfter(today)) {
            throw new Refused(Reason.DAY_TO_COME, own.occurredOn(), today);
        }
        Wording.check(own);
        return decision.apply(own, states);
    }

    /** The command's name as callers write it, for example {@code CloseProblem}. */
    public String name() {
        return command.getSimpleName();
    }
}
