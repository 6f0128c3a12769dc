package mingjing.events.ledger;

import java.time.LocalDate;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;

/** What happens to the published log itself, told in the log. */
public sealed interface LedgerEvent extends DomainEvent {
    /** The log's name. */
    @Tagged("log")
    String origin();

    /**
     * From here on the log is published under another name and with another key, since the one before cannot be gone on with.
     *
     * @param origin the new name
     * @param previousOrigin the name before
     * @param previousSize how many events the one before had signed at last
     * @param previousRoot the root of its last tree, in Base64 as its checkpoint says it
     * @param agreed so many events from the beginning on were found to be the same in both; at least
     * @param reason why, in the words of whoever decided it
     */
    @Stored(name = "ledger.EpochOpened")
    record EpochOpened(
            String origin,
            String previousOrigin,
            long previousSize,
            String previousRoot,
            long agreed,
            String reason,
            LocalDate occurredOn)
            implements LedgerEvent {}
}
