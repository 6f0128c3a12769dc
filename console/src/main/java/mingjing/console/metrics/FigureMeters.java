package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import mingjing.observability.Gauges;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.figure.Figures;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Figure;

/** Whether what must hold among the year's figures does, and how many differ from what was stated. */
final class FigureMeters {
    private final Figures figures;
    private final Scoreboard scoreboard;
    private final Moments moments;
    private final Gauges invariants;
    private final Gauges differing;
    private Optional<Asked> shown = Optional.empty();

    FigureMeters(MeterRegistry registry, Figures figures, Scoreboard scoreboard, Moments moments) {
        this.figures = figures;
        this.scoreboard = scoreboard;
        this.moments = moments;
        invariants = Gauges.named(
                registry, "mingjing.figures.invariant", "", "1 where an invariant of the year's figures holds, else 0");
        differing = Gauges.named(
                registry, "mingjing.figures.differing", "", "Gauges that differ from what the report states");
    }

    /** Counts again where anything was recorded since, or a day has passed. */
    void refresh() {
        Asked now = moments.now();
        if (shown.filter(last -> last.moment().equals(now.moment())).isPresent()) {
            return;
        }
        String year = scoreboard.lastPeriod(now);
        figures.invariants(year, now)
                .forEach(each -> invariants.row(each.holds() ? 1 : 0, "invariant", each.id(), "year", year));
        long differ = figures.figures(year, now).stream()
                .filter(figure -> !figure.agrees())
                .map(Figure::id)
                .count();
        differing.row(differ, "year", year);
        invariants.show();
        differing.show();
        shown = Optional.of(now);
    }
}
