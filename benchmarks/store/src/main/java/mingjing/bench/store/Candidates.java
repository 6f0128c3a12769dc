package mingjing.bench.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingjing.bench.driver.Request;
import mingjing.bench.driver.Workloads;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Postgres;
import mingjing.candidate.Ability;
import mingjing.candidate.Database;
import tools.jackson.databind.JsonNode;

/** What can be measured of every candidate through the port, ours or another. */
final class Candidates {
    private static final List<Integer> CALLERS = List.of(1, 16, 64);

    private final Postgres postgres;
    private final Scale scale;

    Candidates(Postgres postgres, Scale scale) {
        this.postgres = postgres;
        this.scale = scale;
    }

    /** Load and append, and the speedrun where its conditions can say that much; a peer's figures are divided by ours. */
    List<Measurement> of(CandidateProcess candidate, String ours) {
        String name = candidate.name();
        boolean peer = !name.equals(ours);
        List<Measurement> measurements = new ArrayList<>();
        for (int callers : CALLERS) {
            String suffix = ".c" + callers;
            measurements.add(Measurement.of(
                    new Figure("load-append." + name + suffix, "ops/s", peer ? "load-append." + ours + suffix : null),
                    () -> new double[] {
                        perSecond(onNewDatabase(candidate, Workloads.LOAD_APPEND, callers, scale.measured()))
                    }));
        }
        if (candidate.can(Ability.SEVERAL_CRITERIA.name())) {
            Figure speedrun = peer
                    ? new Figure("speedrun." + name, "ops/s", "speedrun")
                    : new Figure("speedrun", "ops/s", "limit.pgbench.c1");
            measurements.add(Measurement.of(speedrun, () ->
                    new double[] {perSecond(onNewDatabase(candidate, Workloads.SPEEDRUN, 1, scale.speedrun()))}));
        }
        return measurements;
    }

    /** A workload on a database that has only the candidate's empty tables. */
    JsonNode onNewDatabase(CandidateProcess candidate, String workload, int callers, Duration measured)
            throws IOException, SQLException {
        Database database = postgres.create();
        try {
            candidate.ask(request("prepare", database, 0, measured, 0));
            return on(database, candidate, workload, callers, measured, 0);
        } finally {
            postgres.drop(database);
        }
    }

    /** A workload on a database that is there already. */
    JsonNode on(
            Database database, CandidateProcess candidate, String workload, int callers, Duration measured, long items)
            throws IOException, SQLException {
        postgres.checkpoint();
        JsonNode answer = candidate.ask(request(workload, database, callers, measured, items));
        if (answer.path("refused").asLong() > 0) {
            // Every caller works on things of its own: nothing could have come in between.
            throw new BenchFailure(candidate.name() + "：" + workload + " 无故被拒 " + answer.path("refused") + " 次");
        }
        return answer;
    }

    private Request request(String workload, Database database, int callers, Duration measured, long items) {
        return new Request(workload, database, callers, scale.warmUp(), measured, items);
    }

    static double perSecond(JsonNode answer) {
        return answer.path("perSecond").asDouble();
    }

    static double[] withTimes(JsonNode answer) {
        return new double[] {
            perSecond(answer),
            answer.path("p50Micros").asDouble(),
            answer.path("p99Micros").asDouble()
        };
    }
}
