package mingjing.store.publication;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.ledger.LedgerEvent.EpochOpened;
import mingjing.events.organisation.PersonId;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.store.Append;
import mingjing.store.CanonicalJson;
import mingjing.store.Condition;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Receipt;

/**
 * Publishes a database under another name, where the log it had cannot be gone on with: it tells another history, its files or its key
 * are lost.
 *
 * <p>No event moves. An event says where the log before ended, how much of it is in this one, and why: whoever kept one of its
 * checkpoints can still prove that the tree of the new log begins with it. An operator who does this to get rid of events cannot do
 * it unseen: the name is another, so auditors and witnesses must be asked to trust a new key.
 */
public final class NewEpoch implements AutoCloseable {
    private final EventStore store;
    private final Leadership leadership;

    public NewEpoch(EventStore store, DataSource dataSource) {
        this.store = store;
        this.leadership = new Leadership(dataSource);
    }

    /** Whether no node publishes, and none will until this is closed. */
    public boolean isAlone() throws SQLException {
        return leadership.held();
    }

    /**
     * How many events from the beginning on are the same in the database and in the log: as far as its files can be read, or all that
     * were signed if the database has their tree.
     *
     * @param progress told how many were read, now and then
     */
    public long agreed(PublishedLog log, Checkpoint signed, LongConsumer progress) {
        long until = Math.min(store.head(), signed.size());
        MerkleFrontier grown = MerkleFrontier.empty();
        long same = 0;
        for (long from = 0; from < until; from = grown.size()) {
            List<byte[]> leaves = leaves(from, Math.min(until, from + Tile.FULL));
            if (same == from) {
                same += beginning(leaves, published(log, Tile.in(signed.size(), 0, from / Tile.FULL)));
            }
            grown = grown.appendAll(leaves);
            progress.accept(grown.size());
        }
        return grown.size() == signed.size() && Arrays.equals(grown.root(), signed.root()) ? signed.size() : same;
    }

    private List<byte[]> leaves(long from, long until) {
        List<byte[]> leaves = new ArrayList<>();
        for (long at = from; at < until; ) {
            at = store.stretch(Set.of(), at, until - at, event -> leaves.add(LeafHash.of(event.body())));
        }
        return leaves;
    }

    private static byte[] published(PublishedLog log, Tile tile) {
        try {
            return log.read(tile);
        } catch (PublishedLog.Missing | Malformed e) {
            return new byte[0];
        }
    }

    /** How many of the leaves stand at the beginning of a tile. */
    private static int beginning(List<byte[]> leaves, byte[] tile) {
        int same = 0;
        while (same < leaves.size()
                && (same + 1) * PlainHash.LENGTH <= tile.length
                && Arrays.equals(
                        leaves.get(same),
                        Arrays.copyOfRange(tile, same * PlainHash.LENGTH, (same + 1) * PlainHash.LENGTH))) {
            same++;
        }
        return same;
    }

    /**
     * Records where the log before ended, and lets the database be published under the new name. Once more is the same as once.
     *
     * @param last what was signed last
     * @param agreed see {@link #agreed}
     * @return the position of the event that tells it
     */
    public long open(Checkpoint last, long agreed, String origin, String reason) throws SQLException {
        LocalDate today = LocalDate.ofInstant(store.settings().clock().instant(), WorkingCalendar.ZONE);
        EpochOpened opened = new EpochOpened(
                origin,
                last.origin(),
                last.size(),
                Base64.getEncoder().encodeToString(last.root()),
                agreed,
                reason,
                today);
        String command = "epoch:" + origin;
        NewEvent event = new NewEvent(
                UUID.nameUUIDFromBytes(command.getBytes(StandardCharsets.UTF_8)).toString(),
                Vocabulary.EVENTS.nameOf(EpochOpened.class),
                Vocabulary.EVENTS.revisionOf(EpochOpened.class),
                Vocabulary.EVENTS.tagsOf(opened),
                today,
                CanonicalJson.bytes(opened));
        Append append =
                new Append(List.of(event), Condition.none(), command, last.origin(), PersonId.SYSTEM.value(), Map.of());
        Receipt receipt =
                store.receipt(command).orElseGet(() -> store.append(append).join());
        leadership.rename(last.origin(), origin);
        return receipt.lastPosition();
    }

    @Override
    public void close() {
        leadership.close();
    }
}
