package mingjing.command.concern;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernId;

/** The boundary and use cases of concerns: their table of contents. */
public final class Concerns {
    public static final Boundary<ConcernId, Concern, ConcernEvent> CONCERN = new Boundary<>(
            ConcernId.class,
            Concern.class,
            ConcernEvent.class,
            id -> Set.of(new Tag("concern", id.value())),
            _ -> new Concern.Unknown(),
            Concern::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(
                    CollectConcern.class,
                    (order, states) -> order.decide(
                            states.of(CONCERN, order.concernId()), states.of(Organisation.UNIT, order.unit()))),
            of(AnalyseConcern.class),
            of(RegisterConcern.class),
            of(HandleConcern.class),
            of(ReferConcern.class),
            of(ConcludeReferral.class),
            of(ReportBack.class),
            of(AskSatisfaction.class),
            of(ReworkConcern.class),
            of(AppraiseConcern.class),
            of(WithdrawConcern.class),
            new Slice<>(MergeConcern.class, (order, states) -> {
                states.of(CONCERN, order.into()).known(order.into()).stands(order.occurredOn());
                return order.decide(states.of(CONCERN, order.concernId()).known(order.concernId()));
            }));

    private static <C extends Record & ConcernCommand> Slice<C> of(Class<C> command) {
        return new Slice<>(
                command,
                (order, states) ->
                        order.decide(states.of(CONCERN, order.concernId()).known(order.concernId())));
    }

    private Concerns() {}
}
