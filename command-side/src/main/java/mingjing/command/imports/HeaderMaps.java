package mingjing.command.imports;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.organisation.UnitId;

/** The boundary and the use case of header maps: their table of contents. */
public final class HeaderMaps {
    /** The ledgers of one kind of one office. */
    public record Ledgers(UnitId office, String ledger) {}

    public static final Boundary<Ledgers, MapHeaders.Known, HeadersMapped> KNOWN = new Boundary<>(
            Ledgers.class,
            MapHeaders.Known.class,
            HeadersMapped.class,
            id -> Set.of(new Tag("unit", id.office().value()), new Tag("ledger", id.ledger())),
            _ -> MapHeaders.Known.NONE,
            MapHeaders.Known::evolve);

    /** Such an order names columns of the kind's ledger: that they are some was looked up before. */
    public static final List<Slice<?>> SLICES = List.of(new Slice<>(
            MapHeaders.class,
            (order, states) -> order.decide(
                    states.of(KNOWN, new Ledgers(order.office(), order.ledger())),
                    states.of(Organisation.UNIT, order.office()))));

    private HeaderMaps() {}
}
