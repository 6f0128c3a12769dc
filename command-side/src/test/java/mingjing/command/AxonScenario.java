package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingjing.command.platform.AxonParts;
import mingjing.events.DomainEvent;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;

/** Given what happened, when somebody orders this, then that happens or is refused: through the whole of Axon, in memory. */
public final class AxonScenario {
    /** Noon of 30 December 2022 in Shanghai: the year is nearly over, every day of it can be spoken of. */
    public static final Clock NOW = Clock.fixed(Instant.parse("2022-12-30T04:00:00Z"), Slice.ZONE);

    public static final String HAPPENED = "happened";

    /** What each command was seen to do so far: {@link #HAPPENED} or the reasons it was refused for. */
    private static final Map<String, Set<String>> SEEN = new TreeMap<>();

    private final AxonTestFixture fixture;
    private final AxonTestPhase.Then.Command then;
    private final Command order;

    /** A scenario that waits for its order. */
    public record Given(List<?> events) {
        public AxonScenario when(Command order) {
            return new AxonScenario(events, order);
        }
    }

    private AxonScenario(List<?> events, Command order) {
        this.order = order;
        this.fixture = AxonTestFixture.with(AxonParts.configure(NOW));
        this.then = fixture.given().events(events).when().command(order).then();
    }

    public static Given given(Object... events) {
        return new Given(flat(Arrays.asList(events)).toList());
    }

    /** A story is a list of events among others. */
    private static Stream<?> flat(List<?> events) {
        return events.stream().flatMap(each -> each instanceof List<?> story ? flat(story) : Stream.of(each));
    }

    public void then(DomainEvent... events) {
        end(HAPPENED, () -> then.success().events((Object[]) events));
    }

    public void thenRefused(Reason reason) {
        end(
                reason.name(),
                () -> then.noEvents()
                        .exceptionSatisfies(refusal -> assertThat(refusal)
                                .isInstanceOfSatisfying(Refused.class, refused -> {
                                    assertThat(refused.reason()).isEqualTo(reason);
                                    Sentences.mustBeWhole(refused);
                                })));
    }

    private void end(String outcome, Runnable check) {
        try {
            check.run();
            seen(order, outcome);
        } finally {
            fixture.stop();
        }
    }

    private static synchronized void seen(Command order, String outcome) {
        SEEN.computeIfAbsent(order.getClass().getSimpleName(), _ -> new TreeSet<>())
                .add(outcome);
    }

    static synchronized Map<String, Set<String>> seen() {
        return Map.copyOf(SEEN);
    }
}
