package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingjing.observability.Gauges;
import mingjing.query.Asked;
import mingjing.query.board.Burndown;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;

/**
 * Twelve month ends of the rectification ledger, as gauges tagged by month.
 *
 * <p>A ledger that was imported after its year has no past in Prometheus, which only knows what it scraped; so the burndown of
 * such a year is told as what the log knows today about each month's end. The months are those of the last year in which
 * anything was registered, or the twelve before today while that year still runs.
 */
final class MonthEndMeters {
    private static final int MONTHS = 12;

    private final RectificationBoard board;
    private final Gauges open;
    private final Gauges closed;
    private final Gauges plan;
    private Optional<Asked> shown = Optional.empty();

    MonthEndMeters(MeterRegistry registry, RectificationBoard board) {
        this.board = board;
        open = RectificationMeters.gauges(registry, "monthend.open", "problems", "Problems open at the end of a month");
        closed = RectificationMeters.gauges(
                registry, "monthend.closed", "problems", "Problems struck off at the end of a month");
        plan = RectificationMeters.gauges(
                registry,
                "monthend.plan",
                "problems",
                "Problems that would be open had each been struck off on its first deadline");
    }

    /** Reads the months again where anything was recorded since, or a day has passed. */
    void show(List<Item> items, Asked now) {
        if (shown.filter(last -> last.moment().equals(now.moment())).isPresent()) {
            return;
        }
        lastMonth(items, now.day()).ifPresent(last -> {
            for (int back = MONTHS - 1; back >= 0; back--) {
                YearMonth month = last.minusMonths(back);
                LocalDate end = month.atEndOfMonth();
                Burndown.Point point = board.burndown(now, end, end).points().getFirst();
                int left = point.open().orElseThrow();
                open.row(left, "month", month.toString());
                closed.row(point.registered() - left, "month", month.toString());
                plan.row(point.plan(), "month", month.toString());
            }
        });
        open.show();
        closed.show();
        plan.show();
        shown = Optional.of(now);
    }

    private static Optional<YearMonth> lastMonth(List<Item> items, LocalDate today) {
        return items.stream()
                .map(Item::registeredOn)
                .max(Comparator.naturalOrder())
                .map(day -> lastMonth(day, today));
    }

    static YearMonth lastMonth(LocalDate lastRegistered, LocalDate today) {
        YearMonth december = YearMonth.of(lastRegistered.getYear(), 12);
        YearMonth ended = YearMonth.from(today.plusDays(1)).minusMonths(1);
        return december.isAfter(ended) ? ended : december;
    }
}
