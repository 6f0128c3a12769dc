package mingjing.store;

import java.util.List;

/** What the sender of a command keeps: where its events stand in the log and by which hash; proof of fault if one goes missing. */
public record Receipt(String commandId, String fingerprint, List<Entry> entries) {
    public Receipt {
        entries = List.copyOf(entries);
    }

    /** Position of the last event of the command. */
    public long lastPosition() {
        return entries.getLast().position();
    }

    /** One event of the command. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Entry(String id, String type, long position, byte[] leafHash) {}
}
