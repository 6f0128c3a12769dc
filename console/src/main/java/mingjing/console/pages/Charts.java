package mingjing.console.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjing.query.board.Burndown;
import mingjing.rules.Board;
import mingjing.rules.Points;
import tools.jackson.databind.json.JsonMapper;

/** What the charts draw, as JSON that may stand inside a page. */
final class Charts {
    private static final JsonMapper JSON = new JsonMapper();

    private Charts() {}

    /** Open problems: {@code open} up to the day shown, {@code plan} over the whole span. */
    record Falling(List<Mark> open, List<Mark> plan, String shown) {}

    record Mark(String day, int count) {}

    /** Points of every community, indicator by indicator, best first. */
    record Ranking(List<String> names, List<Series> series, List<BigDecimal> totals) {}

    record Series(String name, List<BigDecimal> points) {}

    /** The day shown gets a mark of its own, since weeks end on Sundays. */
    static String falling(Burndown burndown, LocalDate shown, int openNow) {
        List<Burndown.Point> points = burndown.points();
        List<Mark> open = new ArrayList<>();
        for (Burndown.Point point : points) {
            point.open().ifPresent(count -> open.add(new Mark(point.day().toString(), count)));
        }
        LocalDate first = points.getFirst().day();
        LocalDate last = points.getLast().day();
        if (shown.isAfter(first)
                && shown.isBefore(last)
                && points.stream().noneMatch(point -> point.day().equals(shown))) {
            open.add(new Mark(shown.toString(), openNow));
        }
        List<Mark> plan = points.stream()
                .map(point -> new Mark(point.day().toString(), point.plan()))
                .toList();
        return json(new Falling(open, plan, shown.toString()));
    }

    static String ranking(Board board, Directory names) {
        List<String> indicators = board.rows().stream()
                .flatMap(row -> row.indicators().keySet().stream())
                .distinct()
                .toList();
        List<Series> series = indicators.stream()
                .map(indicator -> new Series(
                        indicator,
                        board.rows().stream()
                                .map(row -> row.indicators()
                                        .getOrDefault(indicator, Points.ZERO)
                                        .marks())
                                .toList()))
                .toList();
        return json(new Ranking(
                board.rows().stream()
                        .map(row -> Words.shortUnit(names, row.community()))
                        .toList(),
                series,
                board.rows().stream().map(row -> row.total().marks()).toList()));
    }

    /** A text that ends a script element cannot come out of this. */
    static String json(Object chart) {
        return JSON.writeValueAsString(chart)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
