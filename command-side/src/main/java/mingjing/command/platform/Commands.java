package mingjing.command.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mingjing.command.Command;
import mingjing.ledger.PlainHash;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Receipt;
import mingjing.store.axon.MetadataKeys;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;

/** Carries orders out: once each, tried again when another order got in between, with a receipt for what was recorded. */
public final class Commands {

    /** So long an order is decided again and again before its sender is told of the conflict. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandGateway gateway;
    private final EventStore store;
    private final Supplier<String> newIds;

    /**
     * Orders without a key of their own get an id from {@code newIds}.
     *
     * @param newIds a source of ids that never repeat
     */
    public Commands(CommandGateway gateway, EventStore store, Supplier<String> newIds) {
        this.gateway = gateway;
        this.store = store;
        this.newIds = newIds;
    }

    /**
     * Records what follows from an order, or throws {@link mingjing.command.Refused} and records nothing.
     *
     * @param actor the account or program that sent the order
     * @param key the sender's own key for this order: sent again, it returns the first receipt
     * @throws KeyReused when the key came with another order before
     * @throws Overtaken when other orders about the same matter kept coming first
     */
    public Receipt carryOut(Command order, String actor, Optional<String> key) {
        return carryOut(order, actor, new OrderId(actor, key.orElseGet(newIds)), Map.of());
    }

    /** The same, with what should be remembered about where the order came from (a file and row, say). */
    public Receipt carryOut(Command order, String actor, OrderId id, Map<String, String> origin) {
        String commandId = id.toString();
        String fingerprint = fingerprint(order);
        Metadata metadata = Metadata.from(origin)
                .and(MetadataKeys.ACTOR, actor)
                .and(MetadataKeys.COMMAND_ID, commandId)
                .and(MetadataKeys.FINGERPRINT, fingerprint);
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (int tried = 1; ; tried++) {
            try {
                gateway.send(order, metadata).getResultMessage().join();
                return same(
                        store.receipt(commandId)
                                .orElseThrow(() -> new IllegalStateException(commandId + " left no receipt")),
                        fingerprint);
            } catch (CompletionException e) {
                // What refused or rejected an order that was sent before may be what it recorded itself.
                Optional<Receipt> first = store.receipt(commandId);
                if (first.isPresent()) {
                    return same(first.get(), fingerprint);
                }
                if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) {
                    throw unwrapped(e);
                }
                if (System.nanoTime() - giveUp > 0) {
                    throw new Overtaken(commandId, e.getCause());
                }
                waitUnevenly(tried);
            }
        }
    }

    /** Another order moved the same boundary: before deciding again, racers are spread out, more so the longer they race. */
    private static void waitUnevenly(int tried) {
        LockSupport.parkNanos(Math.min(tried, 10) * ThreadLocalRandom.current().nextLong(200_000, 3_000_000));
    }

    /** The receipt of an order sent before, if it was recorded. */
    public Optional<Receipt> receipt(OrderId id) {
        return store.receipt(id.toString());
    }

    /** Which of these orders were recorded before, asked all at once. */
    public Set<OrderId> recorded(Collection<OrderId> ids) {
        Map<String, OrderId> byName = new HashMap<>();
        ids.forEach(id -> byName.put(id.toString(), id));
        return store.recorded(byName.keySet()).stream().map(byName::get).collect(Collectors.toSet());
    }

    private static Receipt same(Receipt receipt, String fingerprint) {
        if (!receipt.fingerprint().equals(fingerprint)) {
            throw new KeyReused(receipt.commandId());
        }
        return receipt;
    }

    private static RuntimeException unwrapped(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    /** SHA-256 over the order's name and its canonical JSON, in hex. */
    static String fingerprint(Command order) {
        byte[] name = order.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(PlainHash.of(name, CanonicalJson.bytes(order)));
    }
}
