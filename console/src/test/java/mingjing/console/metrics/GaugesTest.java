package mingjing.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class GaugesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void a_unit_that_left_the_board_leaves_the_metric() {
        Gauges problems = Gauges.of(registry, "problems", "problems", "by unit");
        problems.row(3, "unit", "SQ-01").row(1, "unit", "SQ-02").show();

        problems.row(4, "unit", "SQ-02").show();

        assertThat(registry.find("mingjing.rectification.problems").gauges())
                .extracting(gauge -> gauge.getId().getTag("unit"), Gauge::value)
                .containsExactly(tuple("SQ-02", 4.0));
    }

    @Test
    void a_metric_without_a_unit_has_none_in_its_name() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

        Gauges.named(prometheus, "mingjing.pledges", "", "by state")
                .row(2, "state", "OPEN")
                .show();

        assertThat(prometheus.scrape()).contains("mingjing_pledges{state=\"OPEN\"} 2.0");
    }

    @Test
    void a_finished_year_is_shown_to_its_december() {
        assertThat(MonthEndMeters.lastMonth(LocalDate.of(2022, 11, 3), LocalDate.of(2026, 2, 1)))
                .isEqualTo(YearMonth.of(2022, 12));
    }

    @Test
    void a_running_year_is_shown_to_the_last_month_that_has_ended() {
        LocalDate registered = LocalDate.of(2026, 2, 3);

        assertThat(MonthEndMeters.lastMonth(registered, LocalDate.of(2026, 2, 27)))
                .isEqualTo(YearMonth.of(2026, 1));
        assertThat(MonthEndMeters.lastMonth(registered, LocalDate.of(2026, 2, 28)))
                .isEqualTo(YearMonth.of(2026, 2));
    }
}
