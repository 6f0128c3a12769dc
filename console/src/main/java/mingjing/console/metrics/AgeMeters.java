package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mingjing.events.rectification.TrafficLight;
import mingjing.observability.Gauges;
import mingjing.query.board.Item;

/** How long problems have waited, how late they are, and how long those took that are struck off. */
final class AgeMeters {
    private final Gauges overdue;
    private final Gauges oldest;
    private final Gauges lead;

    AgeMeters(MeterRegistry registry) {
        overdue = RectificationMeters.gauges(
                registry, "overdue.max", "days", "Working days the latest problem is overdue; 0 where none is");
        oldest = RectificationMeters.gauges(
                registry, "open.age.max", "days", "Days since the oldest open problem was registered; 0 without one");
        lead = RectificationMeters.gauges(
                registry,
                "lead.time",
                "days",
                "Days from registration to striking off, of problems struck off now, by quantile");
    }

    void show(List<Item> items, LocalDate today) {
        List<Item> counted = items.stream().filter(Item::counted).toList();
        overdue.row(counted.stream()
                        .filter(item -> item.light() == TrafficLight.RED)
                        .mapToInt(item -> -item.workingDaysLeft())
                        .max()
                        .orElse(0))
                .show();
        oldest.row(counted.stream()
                        .filter(item -> !item.stage().isClosed())
                        .mapToLong(item -> ChronoUnit.DAYS.between(item.registeredOn(), today))
                        .max()
                        .orElse(0))
                .show();
        showLeadTimes(counted.stream()
                .flatMap(item -> item.closedOn().stream().map(day -> ChronoUnit.DAYS.between(item.registeredOn(), day)))
                .sorted()
                .toList());
    }

    /** Nearest rank, so that each quantile is the time some problem really took. */
    private void showLeadTimes(List<Long> sorted) {
        for (double quantile : sorted.isEmpty() ? new double[0] : new double[] {0.5, 0.9}) {
            int rank = (int) Math.ceil(quantile * sorted.size());
            lead.row(sorted.get(rank - 1), "quantile", Double.toString(quantile));
        }
        lead.show();
    }
}
