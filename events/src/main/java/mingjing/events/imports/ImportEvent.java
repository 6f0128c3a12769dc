package mingjing.events.imports;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** All that is settled about how ledgers of an office are read. */
public sealed interface ImportEvent extends DomainEvent {
    /**
     * From now on the office's ledgers of a kind are read like this; what was settled before no longer holds.
     *
     * @param office the unit at the top of the organisation whose ledgers they are
     * @param ledger the kind's key, for example {@code problems}
     * @param columns our column for each header of theirs
     */
    @Stored(name = "imports.HeadersMapped")
    record HeadersMapped(
            @Tagged("unit") UnitId office,
            @Tagged("ledger") String ledger,
            SortedMap<String, String> columns,
            PersonId by,
            LocalDate occurredOn)
            implements ImportEvent {
        public HeadersMapped {
            columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        }
    }
}
