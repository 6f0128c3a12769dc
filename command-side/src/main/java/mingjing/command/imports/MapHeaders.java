package mingjing.command.imports;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.imports.ImportEvent;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Settles under which headers of its own an office's ledgers of a kind have our columns; none at all forgets what was settled. */
public record MapHeaders(
        UnitId office, String ledger, SortedMap<String, String> columns, PersonId by, LocalDate occurredOn)
        implements Command {
    public MapHeaders {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** What is settled so far. */
    public record Known(SortedMap<String, String> columns) {
        static final Known NONE = new Known(new TreeMap<>());

        static Known evolve(Known before, HeadersMapped mapped) {
            return new Known(mapped.columns());
        }
    }

    List<ImportEvent> decide(Known known, Unit unit) {
        unit.atWork(office, occurredOn);
        if (known.columns().equals(columns)) {
            throw new Refused(Reason.HEADERS_UNCHANGED, ledger);
        }
        Set<String> ours = new HashSet<>();
        columns.forEach((_, column) -> {
            if (!ours.add(column)) {
                throw new Refused(Reason.COLUMN_MAPPED_TWICE, column);
            }
        });
        return List.of(new HeadersMapped(office, ledger, columns, by, occurredOn));
    }
}
