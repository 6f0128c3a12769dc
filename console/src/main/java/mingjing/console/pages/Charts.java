package mingjing.console.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.query.board.Burndown;
import mingjing.query.board.Item;
import mingjing.rules.Board;
import mingjing.rules.Points;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the charts draw, as JSON that may stand inside a page. */
final class Charts {
    private static final JsonMapper JSON = new JsonMapper();

    private Charts() {}

    /** Open problems, week by week; {@code shown} is the day the page looks at. */
    record Falling(List<String> days, List<@Nullable Integer> open, List<Integer> plan, String shown) {}

    /** Points of every community, indicator by indicator, best first. */
    record Ranking(List<String> names, List<Series> series, List<BigDecimal> totals) {}

    record Series(String name, List<BigDecimal> points) {}

    /** The days a burndown spans: from the first registration to the last first deadline or striking off. */
    record Span(LocalDate from, LocalDate to) {
        static Optional<Span> of(List<Item> items) {
            Optional<LocalDate> from = items.stream().map(Item::registeredOn).min(Comparator.naturalOrder());
            Optional<LocalDate> to = items.stream()
                    .flatMap(item -> Stream.concat(Stream.of(item.originalDeadline()), item.closedOn().stream()))
                    .max(Comparator.naturalOrder());
            return from.flatMap(first -> to.map(last -> new Span(first, last)));
        }
    }

    static String falling(Burndown burndown, LocalDate shown) {
        List<@Nullable Integer> open = new ArrayList<>();
        for (Burndown.Point point : burndown.points()) {
            open.add(point.open().isPresent() ? (Integer) point.open().getAsInt() : null);
        }
        return json(new Falling(
                burndown.points().stream().map(point -> point.day().toString()).toList(),
                open,
                burndown.points().stream().map(Burndown.Point::plan).toList(),
                shown.toString()));
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
