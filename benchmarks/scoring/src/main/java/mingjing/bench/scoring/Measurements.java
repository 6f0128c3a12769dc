package mingjing.bench.scoring;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import org.jspecify.annotations.Nullable;

/** All figures; facts are made when the first of them is wanted. */
final class Measurements implements AutoCloseable {
    private static final int MILLION = 1_000_000;

    private final List<Integer> sizes;
    private final Map<Integer, Facts> made = new HashMap<>();
    private @Nullable Formulas formulas;

    Measurements(boolean quick) {
        this.sizes = quick ? List.of(MILLION / 5, MILLION) : List.of(10 * MILLION, 50 * MILLION);
    }

    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>();
        for (int size : sizes) {
            String name = size < MILLION ? size / 1000 + "k" : size / MILLION + "M";
            String whatIf = "whatif." + name + ".cpu";
            String limit = "limit.sum." + name + ".cpu";
            List<Figure> figures = List.of(
                    new Figure(whatIf, "ms", limit),
                    Figure.alone(limit, "ms"),
                    new Figure("scorecard." + name + ".cpu", "ms", limit),
                    new Figure("duckdb.scorecard." + name + ".cpu", "ms", whatIf),
                    Figure.alone("days.730." + name + ".cpu", "s"),
                    Figure.alone("fact.size." + name, "bytes"),
                    Figure.alone("snapshot.load." + name, "s"));
            all.add(new Measurement(figures, () -> measure(size)));
        }
        String ours = "formula.mingjing";
        all.add(new Measurement(
                List.of(
                        Figure.alone(ours, "ns"),
                        new Figure("formula.feel", "ns", ours),
                        new Figure("formula.evalex", "ns", ours),
                        new Figure("formula.cel", "ns", ours)),
                () -> {
                    if (formulas == null) {
                        formulas = new Formulas();
                    }
                    return formulas.nanoseconds();
                }));
        return all;
    }

    private double[] measure(int size) throws Exception {
        Facts facts = made.get(size);
        if (facts == null) {
            facts = Facts.of(size);
            made.put(size, facts);
        }
        return new double[] {
            facts.whatIf(),
            facts.limit(),
            facts.scorecard(),
            facts.duck(),
            facts.days(),
            facts.bytesPerFact(),
            facts.load()
        };
    }

    @Override
    public void close() throws SQLException, IOException {
        for (Facts facts : made.values()) {
            facts.close();
        }
    }
}
