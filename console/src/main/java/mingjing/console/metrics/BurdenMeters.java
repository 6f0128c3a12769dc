package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.YearMonth;
import java.util.Optional;
import mingjing.observability.Gauges;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.supervision.BurdenMeter;

/** How many seconds the platform asks of each community in the running month. */
final class BurdenMeters {
    private final BurdenMeter burden;
    private final Moments moments;
    private final Gauges seconds;
    private Optional<Asked> shown = Optional.empty();

    BurdenMeters(MeterRegistry registry, BurdenMeter burden, Moments moments) {
        this.burden = burden;
        this.moments = moments;
        seconds = Gauges.named(
                registry,
                "mingjing.burden",
                "seconds",
                "Estimated seconds that forms and ledgers asked of a community this month");
    }

    /** Counts again where anything was recorded since, or a day has passed. */
    void refresh() {
        Asked now = moments.now();
        if (shown.filter(last -> last.moment().equals(now.moment())).isPresent()) {
            return;
        }
        String month = YearMonth.from(now.day()).toString();
        burden.view(now.day().getYear(), now)
                .lines()
                .forEach(line -> seconds.row(
                        line.month(month).seconds(), "unit", line.community().value()));
        seconds.show();
        shown = Optional.of(now);
    }
}
