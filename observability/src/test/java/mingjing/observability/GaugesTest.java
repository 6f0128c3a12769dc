package mingjing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GaugesTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void a_reading_replaces_what_the_last_one_showed() {
        Gauges lights = Gauges.named(registry, "lights", "problems", "Problems by light");
        lights.row(3, "light", "RED").row(5, "light", "GREEN").show();
        assertThat(registry.scrape())
                .contains("lights_problems{light=\"RED\"} 3.0", "lights_problems{light=\"GREEN\"} 5.0");

        lights.row(4, "light", "GREEN").show();
        assertThat(registry.scrape())
                .contains("lights_problems{light=\"GREEN\"} 4.0")
                .doesNotContain("RED");

        lights.show();
        assertThat(registry.scrape()).doesNotContain("lights");
    }

    @Test
    void a_metric_without_a_unit_has_none_in_its_name() {
        Gauges.named(registry, "pledges", "", "Pledges by state")
                .row(2, "state", "OPEN")
                .show();

        assertThat(registry.scrape()).contains("\npledges{state=\"OPEN\"} 2.0");
    }

    /** Among many others, so that a scrape is long enough to be met half-way. */
    @Test
    void a_scrape_meets_each_row_once_while_readings_are_shown() {
        IntStream.range(0, 300)
                .forEach(other -> Gauges.named(registry, "other" + other, "", "Another")
                        .row(other)
                        .show());
        Gauges latest = Gauges.named(registry, "latest", "days", "Days");
        latest.row(0).show();
        CompletableFuture<Void> readings = CompletableFuture.runAsync(() -> {
            for (int reading = 0; reading < 100_000; reading++) {
                latest.row(reading).show();
            }
        });
        while (!readings.isDone()) {
            assertThat(registry.scrape()).containsOnlyOnce("\nlatest_days ");
        }
        readings.join();
    }
}
