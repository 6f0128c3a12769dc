package mingjing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mingjing.store.projection.ProjectionStatus;
import mingjing.store.projection.ProjectionStatus.Rebuild;
import mingjing.store.projection.ProjectionStatus.State;
import mingjing.store.publication.Finding;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.Publishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {
    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final List<ProjectionStatus> views = new ArrayList<>();

    @Test
    void a_batch_counts_its_commands_its_events_and_its_time() {
        StoreTimings timings = new StoreTimings(registry);

        timings.batchAppended(3, 7, Duration.ofMillis(4));
        timings.appended(Duration.ofMillis(6));
        timings.conflict();
        timings.resent();

        assertThat(registry.get("mingjing.append.batch").summary().totalAmount())
                .isEqualTo(3);
        assertThat(counter("mingjing.append.events")).isEqualTo(7);
        assertThat(counter("mingjing.append.conflicts")).isEqualTo(1);
        assertThat(counter("mingjing.append.resent")).isEqualTo(1);
        assertThat(registry.get("mingjing.append").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(6);
        assertThat(registry.get("mingjing.append.commit").timer().count()).isEqualTo(1);
    }

    @Test
    void an_append_falls_into_the_buckets_above_its_time() {
        new StoreTimings(registry).appended(Duration.ofMillis(6));

        var buckets = registry.get("mingjing.append").timer().takeSnapshot().histogramCounts();

        assertThat(buckets)
                .filteredOn(bucket -> bucket.bucket(TimeUnit.MILLISECONDS) < 6)
                .allMatch(bucket -> bucket.count() == 0);
        assertThat(buckets)
                .filteredOn(bucket -> bucket.bucket(TimeUnit.MILLISECONDS) >= 10)
                .isNotEmpty()
                .allMatch(bucket -> bucket.count() == 1);
    }

    @Test
    void every_view_has_its_row_and_a_vanished_one_loses_it() {
        ProjectionMeters meters = new ProjectionMeters(registry, () -> List.copyOf(views));
        views.add(view(
                "board",
                State.REBUILDING,
                Optional.of(new Rebuild(2, 25, 25.0, 1e5, Optional.empty(), Optional.empty()))));
        views.add(view("facts", State.PAUSED, Optional.empty()));
        meters.refresh();
        assertThat(gauge("mingjing.projection.lag", "board")).isEqualTo(10);
        assertThat(gauge("mingjing.projection.position", "board")).isEqualTo(90);
        assertThat(gauge("mingjing.projection.parked", "board")).isEqualTo(2);
        assertThat(gauge("mingjing.projection.failures", "board")).isEqualTo(3);
        assertThat(gauge("mingjing.projection.rebuild", "board")).isEqualTo(25);
        assertThat(gauge("mingjing.projection.rebuild", "facts")).isEqualTo(100);
        assertThat(gauge("mingjing.projection.paused", "board")).isZero();
        assertThat(gauge("mingjing.projection.paused", "facts")).isEqualTo(1);

        views.removeFirst();
        meters.refresh();

        assertThat(registry.find("mingjing.projection.lag").gauges()).hasSize(1);
        assertThat(registry.find("mingjing.projection.lag")
                        .tag("projection", "board")
                        .gauge())
                .isNull();
    }

    @Test
    void figures_that_cannot_be_read_keep_their_value_and_grow_old() {
        Refresher refresher = new Refresher(registry);
        AtomicBoolean away = new AtomicBoolean(true);
        Runnable task = refresher.task("ledger", () -> {
            if (away.get()) {
                throw new IllegalStateException("the database is away");
            }
        });
        clock.add(Duration.ofSeconds(40));

        task.run();
        assertThat(registry.get("mingjing.metrics.age").timeGauge().value(TimeUnit.SECONDS))
                .isEqualTo(40);

        away.set(false);
        task.run();
        assertThat(registry.get("mingjing.metrics.age").timeGauge().value(TimeUnit.SECONDS))
                .isZero();
        refresher.close();
    }

    @Test
    void no_gauge_is_ever_nan_not_even_after_the_garbage_collector_came() {
        ProjectionMeters meters = new ProjectionMeters(registry, () -> List.copyOf(views));
        new Refresher(registry).task("ledger", () -> {});
        views.add(view("board", State.RUNNING, Optional.empty()));
        new LedgerHead(registry, () -> 1_234).refresh();
        new PublicationMeters(
                        registry,
                        () -> new Publishing(
                                true, Optional.empty(), Optional.empty(), Optional.of("two histories"), true),
                        () -> Duration.ofSeconds(70))
                .refresh();
        meters.refresh();
        views.clear();
        System.gc();

        for (Meter meter : registry.getMeters()) {
            assertThat(meter.measure()).as(meter.getId().getName()).noneMatch(m -> Double.isNaN(m.getValue()));
        }
        assertThat(registry.get("mingjing.ledger.head").gauge().value()).isEqualTo(1_234);
        assertThat(registry.get("mingjing.ledger.published").gauge().value()).isZero();
        assertThat(registry.get("mingjing.ledger.stopped").gauge().value()).isOne();
        assertThat(registry.get("mingjing.ledger.unwitnessed").gauge().value()).isEqualTo(70);
    }

    @Test
    void what_was_read_back_is_told_with_its_age() {
        Instant noon = Instant.parse("2022-06-30T04:00:00Z");
        AtomicReference<Integrity> integrity = new AtomicReference<>(Integrity.UNKNOWN);
        AtomicReference<Instant> now = new AtomicReference<>(noon);
        InstantSource hand = now::get;
        IntegrityMeters meters = new IntegrityMeters(registry, integrity::get, hand.withZone(ZoneOffset.UTC));
        now.set(noon.plusSeconds(50));
        meters.refresh();
        assertThat(seconds("mingjing.ledger.verified.age"))
                .as("since the start")
                .isEqualTo(50);

        Finding finding = new Finding(Finding.Kind.EVENT_CHANGED, 7, "e", "events.body", "aa", "bb", noon);
        integrity.set(new Integrity(
                900,
                Optional.of(noon.plusSeconds(20)),
                Duration.ofMinutes(21),
                Optional.empty(),
                List.of(finding),
                Optional.empty()));
        meters.refresh();

        assertThat(seconds("mingjing.ledger.verified.age")).isEqualTo(30);
        assertThat(seconds("mingjing.ledger.verified.limit")).isEqualTo(21 * 60);
        assertThat(registry.get("mingjing.ledger.verified").gauge().value()).isEqualTo(900);
        assertThat(registry.get("mingjing.ledger.findings").gauge().value()).isOne();
    }

    @Test
    void the_disk_of_the_ledger_and_the_memory_of_the_process_are_told(@TempDir Path folder) {
        new MachineMeters(registry, folder).refresh();

        double free = registry.get("mingjing.disk.free").gauge().value();
        assertThat(free).isPositive();
        assertThat(registry.get("mingjing.disk.total").gauge().value()).isGreaterThanOrEqualTo(free);
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertThat(registry.get("process.resident.memory").gauge().value())
                    .as("a running JVM")
                    .isGreaterThan(10_000_000);
        }
    }

    private double seconds(String name) {
        return registry.get(name).timeGauge().value(TimeUnit.SECONDS);
    }

    private double counter(String name) {
        return registry.get(name).counter().count();
    }

    private double gauge(String name, String view) {
        return registry.get(name).tag("projection", view).gauge().value();
    }

    private static ProjectionStatus view(String name, State state, Optional<Rebuild> rebuild) {
        return new ProjectionStatus(
                name, 1, state, 90, 100, 10, 90, 0, Optional.empty(), rebuild, 2, 3, Optional.empty());
    }
}
