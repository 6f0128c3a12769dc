package mingjing.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One metric with a row per set of tags; every reading replaces all rows, so what has no value has no row either.
 *
 * <p>A row that stays is given its new value in place. Micrometer's {@code MultiGauge} takes each row out and puts another in:
 * a scrape that comes between the two misses the row or, of a metric with one row only, meets it twice and fails.
 *
 * <p>For one thread at a time; scrapes may read meanwhile.
 */
public final class Gauges {
    private final MeterRegistry registry;
    private final String name;
    private final @Nullable String unit;
    private final String description;
    private final Map<Tags, Shown> rows = new LinkedHashMap<>();
    private final Map<Tags, Double> next = new LinkedHashMap<>();

    private Gauges(MeterRegistry registry, String name, @Nullable String unit, String description) {
        this.registry = registry;
        this.name = name;
        this.unit = unit;
        this.description = description;
    }

    /**
     * A metric without rows yet.
     *
     * @param unit the end of its name; empty for none, which Prometheus would otherwise be told as a name ending in "_"
     */
    public static Gauges named(MeterRegistry registry, String name, String unit, String description) {
        return new Gauges(registry, name, unit.isEmpty() ? null : unit, description);
    }

    /** Adds a row of the reading under way, in place of an earlier one with its tags; these are keys and values by turns. */
    public Gauges row(Number value, String... tags) {
        next.put(Tags.of(tags), value.doubleValue());
        return this;
    }

    /** Shows the rows added since the last call, and nothing else. */
    public void show() {
        next.forEach((tags, value) -> rows.computeIfAbsent(tags, Shown::new).value = value);
        rows.entrySet()
                .removeIf(
                        row -> !next.containsKey(row.getKey()) && row.getValue().gone());
        next.clear();
    }

    private final class Shown {
        private final Gauge gauge;
        private volatile double value;

        Shown(Tags tags) {
            gauge = Gauge.builder(name, () -> value)
                    .strongReference(true)
                    .description(description)
                    .baseUnit(unit)
                    .tags(tags)
                    .register(registry);
        }

        boolean gone() {
            registry.remove(gauge);
            return true;
        }
    }
}
