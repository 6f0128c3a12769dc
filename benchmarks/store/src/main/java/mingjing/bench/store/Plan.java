package mingjing.bench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.bench.driver.Payload;
import mingjing.bench.driver.Request;
import mingjing.bench.driver.Workloads;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.MeasuringProcesses;
import mingjing.bench.measuring.Postgres;
import mingjing.candidate.Database;
import org.jspecify.annotations.Nullable;

/** Every measurement of our store, in the order of the table; large databases are made when the first one needs them. */
final class Plan implements AutoCloseable {
    private static final List<Integer> APPENDING = List.of(1, 8, 32, 64);

    private final Postgres postgres;
    private final Scale scale;
    private final Optional<Pgbench> pgbench;
    private final CandidateProcess ours;
    private final Candidates candidates;
    private @Nullable Database filled;
    private final MeasuringProcesses applications;

    Plan(Postgres postgres, Scale scale, Optional<Pgbench> pgbench, CandidateProcess ours) {
        this.postgres = postgres;
        this.scale = scale;
        this.pgbench = pgbench;
        this.ours = ours;
        this.candidates = new Candidates(postgres, scale);
        this.applications = new MeasuringProcesses(() -> ApplicationProcess.start(postgres, scale));
    }

    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>();
        pgbench.ifPresent(limit -> APPENDING.forEach(clients -> all.add(limit(limit, clients))));
        APPENDING.forEach(callers -> all.add(appending(callers)));
        APPENDING.forEach(callers -> all.add(appendingToMany(callers)));
        all.addAll(candidates.of(ours, ours.name()));
        pgbench.ifPresent(limit -> all.add(twentyRows(limit)));
        all.add(sourcing());
        new Application(postgres, scale).all().forEach(measurement -> all.add(applications.apart(measurement)));
        return all;
    }

    private Measurement limit(Pgbench limit, int clients) {
        String name = "limit.pgbench.c" + clients;
        return new Measurement(List.of(Figure.alone(name, "ops/s"), Figure.alone(name + ".p50", "µs")), () -> {
            Pgbench.Rate rate = limit.insert(clients, scale.measured());
            return new double[] {rate.perSecond(), rate.p50Micros()};
        });
    }

    private Measurement appending(int callers) {
        return new Measurement(
                timed("append.engine", callers),
                () -> Candidates.withTimes(
                        candidates.onNewDatabase(ours, Workloads.APPEND, callers, scale.measured())));
    }

    private Measurement appendingToMany(int callers) {
        return new Measurement(
                timed("append.engine." + scale.logName(), callers),
                () -> Candidates.withTimes(
                        candidates.on(filled(), ours, Workloads.APPEND, callers, scale.measured(), 0)));
    }

    /** A rate and the times that belong to it, all beside the same number of pgbench's clients. */
    static List<Figure> timed(String what, int callers) {
        String name = what + ".c" + callers;
        String limit = "limit.pgbench.c" + callers;
        return List.of(
                new Figure(name, "ops/s", limit),
                new Figure(name + ".p50", "µs", limit + ".p50"),
                Figure.alone(name + ".p99", "µs"));
    }

    private String sourcingName() {
        return "source.20-of-" + scale.logName();
    }

    /** By primary key, one short walk of an index: what 20 rows cost at the least. */
    private Measurement twentyRows(Pgbench limit) {
        return Measurement.of(Figure.alone("limit.select-20.p50", "µs"), () -> {
            String script = "\\set first random(1, " + (scale.logged() - 20)
                    + ")\nselect body from events where position between :first and :first + 19;";
            return new double[] {
                limit.run(filled(), script, 1, scale.measured()).p50Micros()
            };
        });
    }

    private Measurement sourcing() {
        List<Figure> figures = List.of(
                new Figure(sourcingName() + ".p50", "µs", "limit.select-20.p50"),
                Figure.alone(sourcingName() + ".p99", "µs"));
        return new Measurement(figures, () -> {
            double[] times = Candidates.withTimes(candidates.on(
                    filled(), ours, Workloads.SOURCE, 1, scale.measured(), Preload.items(scale.logged())));
            return new double[] {times[1], times[2]};
        });
    }

    /** The large database is used by all rounds: it grows by what they append, which is little beside what it has. */
    private Database filled() throws Exception {
        if (filled == null) {
            Database database = postgres.create();
            ours.ask(new Request("prepare", database, 0, scale.warmUp(), scale.measured(), 0));
            Preload.fill(database, scale.logged(), new String(Payload.OF_256_BYTES, StandardCharsets.UTF_8));
            filled = database;
        }
        return filled;
    }

    @Override
    public void close() throws IOException, SQLException {
        applications.close();
        if (filled != null) {
            postgres.drop(filled);
        }
    }
}
