package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import mingjing.observability.Gauges;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Row;

/** The ranking of the year under the rule book in force; no rows where no book is. */
final class ScoreMeters {
    private final Scoreboard scoreboard;
    private final RuleBooks books;
    private final Moments moments;
    private final Gauges points;
    private final Gauges ranks;
    private Optional<Asked> shown = Optional.empty();

    ScoreMeters(MeterRegistry registry, Scoreboard scoreboard, RuleBooks books, Moments moments) {
        this.scoreboard = scoreboard;
        this.books = books;
        this.moments = moments;
        points = Gauges.named(registry, "mingjing.scoreboard", "points", "Total of a community in the year's ranking");
        ranks = Gauges.named(
                registry,
                "mingjing.scoreboard.rank",
                "",
                "Rank of a community among those of its size, tagged by its band; no row where it is not ranked");
    }

    /** Scores again where anything was recorded since, or a day has passed. */
    void refresh() {
        Asked now = moments.now();
        if (shown.filter(last -> last.moment().equals(now.moment())).isPresent()) {
            return;
        }
        String year = scoreboard.lastPeriod(now);
        if (RuleBooks.inForce(year, now.day(), books.published()).isPresent()) {
            scoreboard.board(year, now, Optional.empty()).rows().forEach(row -> add(row, year));
        }
        points.show();
        ranks.show();
        shown = Optional.of(now);
    }

    private void add(Row row, String year) {
        points.row(row.total().marks(), "unit", row.community(), "year", year);
        if (row.rank() > 0) {
            ranks.row(row.rank(), "unit", row.community(), "state", row.band(), "year", year);
        }
    }
}
