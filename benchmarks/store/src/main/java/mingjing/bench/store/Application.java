package mingjing.bench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mingjing.bench.driver.Measured;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Postgres;
import org.jspecify.annotations.Nullable;

/** What is measured of the application: orders, views, import. */
final class Application implements AutoCloseable {
    private static final List<Integer> ORDERING = List.of(1, 8, 64);

    private final Postgres postgres;
    private final Scale scale;
    private @Nullable Rebuilding rebuilding;

    Application(Postgres postgres, Scale scale) {
        this.postgres = postgres;
        this.scale = scale;
    }

    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>();
        ORDERING.forEach(callers -> all.add(ordering(callers)));
        all.add(rebuilding());
        all.add(visibility());
        all.add(Measurement.of(new Figure("import.rate", "rows/s", "limit.pgbench.c1"), () ->
                new double[] {Importing.rate(postgres, scale.imported())}));
        return all;
    }

    private Measurement ordering(int callers) {
        Ordering ordering = new Ordering(postgres);
        List<Figure> figures = new ArrayList<>(Plan.timed("command", callers));
        figures.add(new Figure("command.gateway.c" + callers, "ops/s", "limit.pgbench.c" + callers));
        return new Measurement(figures, () -> {
            Measured orders = ordering.withReceipts(callers, scale.warmUp(), scale.measured());
            Measured alone = ordering.throughTheGateway(callers, scale.warmUp(), scale.measured());
            return new double[] {orders.perSecond(), orders.p50Micros(), orders.p99Micros(), alone.perSecond()};
        });
    }

    private Measurement rebuilding() {
        List<Figure> figures = List.of(
                Figure.alone("limit.copy-out", "events/s"), new Figure("rebuild.rate", "events/s", "limit.copy-out"));
        return new Measurement(figures, () -> {
            Rebuilding board = rebuilding == null ? new Rebuilding(postgres, scale.rebuilt()) : rebuilding;
            rebuilding = board;
            postgres.checkpoint();
            return new double[] {board.copyOut(), board.rate()};
        });
    }

    /** It warms up as long as it measures: at 1,000 a second the compiler sees in six seconds what other measurements show it in one. */
    private Measurement visibility() {
        return new Measurement(List.of(Figure.alone("visible.p50", "ms"), Figure.alone("visible.p99", "ms")), () -> {
            Visibility.Delay delay = new Visibility(postgres).measure(scale.measured(), scale.measured());
            return new double[] {delay.p50(), delay.p99()};
        });
    }

    @Override
    public void close() throws SQLException {
        if (rebuilding != null) {
            rebuilding.close();
        }
    }
}
