package mingjing.bench.measuring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of all rounds. */
final class Results {
    private final Map<String, Series> series = new LinkedHashMap<>();

    /** A figure's values by round; a round in which it could not be measured has none. */
    private record Series(Figure figure, Map<Integer, Double> values) {}

    /** One line of the report. */
    record Line(Figure figure, double median, double min, double max, Optional<Double> ratio, int repeats) {}

    void add(int round, Figure figure, double value) {
        series.computeIfAbsent(figure.name(), _ -> new Series(figure, new LinkedHashMap<>()))
                .values()
                .put(round, value);
    }

    /** In the order in which the figures were first measured. */
    List<Line> lines() {
        return series.values().stream().map(this::line).toList();
    }

    private Line line(Series each) {
        Collection<Double> values = each.values().values();
        return new Line(
                each.figure(),
                Median.of(values),
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                ratio(each),
                values.size());
    }

    /** The median of the rounds' ratios, not the ratio of the medians: both sides of a ratio saw the same minute of the machine. */
    private Optional<Double> ratio(Series each) {
        Series other = series.get(String.valueOf(each.figure().against()));
        if (other == null) {
            return Optional.empty();
        }
        List<Double> ratios = new ArrayList<>();
        each.values().forEach((round, value) -> {
            Double base = other.values().get(round);
            if (base != null && base > 0) {
                ratios.add(value / base);
            }
        });
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Median.of(ratios));
    }
}
