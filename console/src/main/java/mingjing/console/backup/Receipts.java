package mingjing.console.backup;

import mingjing.console.platform.Core;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.note.SignedNote;
import mingjing.query.replay.StateHashes;
import mingjing.rules.Moment;

/** Receipts of what boards show, made of the log alone: a database that was just filled has no views yet. */
final class Receipts {
    private Receipts() {}

    /** The receipt of a recorded position; the same log gives the same bytes, whenever it is asked for. */
    static SignedNote at(long position, Core core, LedgerFolder ledger) {
        Moment moment = new Moment(
                position,
                StateHashes.day(core.store().at(position).orElseThrow().recordedAt()));
        String origin = ledger.signingKeys().getFirst().publicKey().name();
        return StateHashes.receipt(
                        origin, core.replayed(moment), core.ruleBooks().texts(position))
                .signed(ledger.signingKeys());
    }
}
