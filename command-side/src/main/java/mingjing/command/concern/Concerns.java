package mingjing.command.concern;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.States;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.catalogue.CatalogueEvent.ConcernTermsSet;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernId;
import mingjing.events.organisation.UnitId;

/** The boundary and use cases of concerns: their table of contents. */
public final class Concerns {
    public static final Boundary<ConcernId, Concern, ConcernEvent> CONCERN = new Boundary<>(
            ConcernId.class,
            Concern.class,
            ConcernEvent.class,
            id -> Set.of(new Tag("concern", id.value())),
            _ -> new Concern.Unknown(),
            Concern::evolve);

    /** What a locality has set itself, apart from what those above it have. */
    public static final Boundary<UnitId, ConcernTerms, ConcernTermsSet> TERMS = new Boundary<>(
            UnitId.class,
            ConcernTerms.class,
            ConcernTermsSet.class,
            unit -> Set.of(new Tag("unit", unit.value())),
            _ -> ConcernTerms.NONE,
            (_, set) -> new ConcernTerms(set.terms()));

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(
                    CollectConcern.class,
                    (order, states) -> order.decide(
                            states.of(CONCERN, order.concernId()), states.of(Organisation.UNIT, order.unit()))),
            new Slice<>(AnalyseConcern.class, (order, states) -> {
                Concern.Known concern = states.of(CONCERN, order.concernId()).known(order.concernId());
                return order.decide(concern, workingDays(order, concern.unit(), states));
            }),
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

    /** What the nearest of the units above a concern has set. */
    private static int workingDays(AnalyseConcern order, UnitId unit, States states) {
        return Organisation.path(unit, states)
                .flatMap(each -> states.of(TERMS, each).days(order.urgency(), order.occurredOn()).stream())
                .findFirst()
                .orElse(order.urgency().usualDays());
    }

    private static <C extends Record & ConcernStep> Slice<C> of(Class<C> command) {
        return new Slice<>(
                command,
                (order, states) ->
                        order.decide(states.of(CONCERN, order.concernId()).known(order.concernId())));
    }

    private Concerns() {}
}
