package mingjing.console.exports;

import mingjing.events.DomainEvent;

/** Writes what happened into the row of a ledger that would ask for it: the reverse of reading a row. */
interface LedgerWriter {
    void write(DomainEvent event, LedgerSheet sheet);
}
