package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;

/** One metric of the rectification ledger; every reading replaces all its rows, so what has no value has no row either. */
final class Gauges {
    private final MultiGauge gauge;
    private final List<Row<?>> next = new ArrayList<>();

    private Gauges(MultiGauge gauge) {
        this.gauge = gauge;
    }

    static Gauges of(MeterRegistry registry, String name, String unit, String description) {
        return named(registry, "mingjing.rectification." + name, unit, description);
    }

    /** @param unit the end of its name; empty for none, which Prometheus would otherwise be told as a name ending in "_" */
    static Gauges named(MeterRegistry registry, String name, String unit, String description) {
        return new Gauges(MultiGauge.builder(name)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry));
    }

    /** Adds a row of the reading under way; tags are keys and values by turns. */
    Gauges row(Number value, String... tags) {
        next.add(Row.of(Tags.of(tags), value));
        return this;
    }

    /** Shows the rows added since the last call, and nothing else. */
    void show() {
        gauge.register(List.copyOf(next), true);
        next.clear();
    }
}
