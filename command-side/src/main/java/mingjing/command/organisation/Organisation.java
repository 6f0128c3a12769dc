package mingjing.command.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.States;
import mingjing.events.Tag;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** The boundaries and use cases of the organisation: its table of contents. */
public final class Organisation {
    public static final Boundary<UnitId, Unit, OrgEvent> UNIT = new Boundary<>(
            UnitId.class,
            Unit.class,
            OrgEvent.class,
            id -> Set.of(new Tag("unit", id.value())),
            _ -> new Unit.Unknown(),
            Unit::evolve);

    public static final Boundary<PersonId, Office, OrgEvent> OFFICE = new Boundary<>(
            PersonId.class,
            Office.class,
            OrgEvent.class,
            id -> Set.of(new Tag("person", id.value())),
            _ -> Office.NONE,
            Office::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(
                    EstablishUnit.class,
                    (order, states) -> order.decide(
                            states.of(UNIT, order.unitId()),
                            states.of(UNIT, order.parent().orElse(order.unitId())))),
            Slice.of(RenameUnit.class, UNIT, RenameUnit::unitId, RenameUnit::decide),
            new Slice<>(
                    MergeUnit.class,
                    (order, states) -> order.decide(states.of(UNIT, order.unitId()), states.of(UNIT, order.into()))),
            Slice.of(DissolveUnit.class, UNIT, DissolveUnit::unitId, DissolveUnit::decide),
            new Slice<>(
                    AppointSecretary.class,
                    (order, states) ->
                            order.decide(states.of(UNIT, order.unitId()), states.of(OFFICE, order.secretary()))),
            Slice.of(RelieveSecretary.class, UNIT, RelieveSecretary::unitId, RelieveSecretary::decide));

    /** A unit and those above it, the nearest first. */
    public static Stream<UnitId> path(UnitId unit, States states) {
        return Stream.iterate(
                        Optional.of(unit),
                        Optional::isPresent,
                        each -> each.flatMap(id -> states.of(UNIT, id).parent()))
                .flatMap(Optional::stream);
    }

    private Organisation() {}
}
