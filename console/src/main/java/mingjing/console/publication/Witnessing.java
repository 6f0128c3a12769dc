package mingjing.console.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mingjing.ledger.cosigning.Cosignatures;
import mingjing.ledger.cosigning.Cosigner;
import mingjing.ledger.witness.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what is published witnessed, on the node that publishes, and tells how far it is. */
public final class Witnessing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final Policy policy;
    private final Cosignatures cosignatures;
    private final Cosigner cosigner;
    private final BooleanSupplier leads;
    private final InstantSource clock;
    private final Instant startedAt;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger-witnessing").factory());
    private volatile Standing standing;

    /**
     * How the witnessing stands.
     *
     * @param wanted whether the policy asks for witnesses
     * @param size entries of the newest checkpoint with a quorum, 0 before the first
     * @param at when its quorum was complete
     * @param troubles by witness, why it has not signed
     */
    public record Standing(boolean wanted, long size, Optional<Instant> at, Map<String, String> troubles) {
        public Standing {
            troubles = Map.copyOf(troubles);
        }
    }

    public Witnessing(
            Policy policy, Cosignatures cosignatures, Cosigner cosigner, BooleanSupplier leads, InstantSource clock) {
        this.policy = policy;
        this.cosignatures = cosignatures;
        this.cosigner = cosigner;
        this.leads = leads;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.standing = found(Map.of());
    }

    /** Begins to ask, where there is anybody to be asked. */
    public void start() {
        if (policy.wantsWitnesses()) {
            ScheduledFuture<?> _ =
                    thread.scheduleWithFixedDelay(this::round, 0, BREATH.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            standing = found(leads.getAsBoolean() ? cosigner.round() : Map.of());
        } catch (RuntimeException e) {
            LOG.warn("the ledger could not be witnessed for the moment", e);
            standing = found(Map.of("", String.valueOf(e.getMessage())));
        }
    }

    private Standing found(Map<String, String> troubles) {
        Optional<Policy.Judged> witnessed = cosignatures.witnessed();
        return new Standing(
                policy.wantsWitnesses(),
                witnessed.map(judged -> judged.checkpoint().size()).orElse(0L),
                witnessed.flatMap(Policy.Judged::at),
                troubles);
    }

    public Standing standing() {
        return standing;
    }

    /** How long ago a quorum was last complete, or since when this node waits for the first; zero where nobody is asked. */
    public Duration unwitnessed() {
        Standing now = standing;
        return now.wanted() ? Duration.between(now.at().orElse(startedAt), clock.instant()) : Duration.ZERO;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
