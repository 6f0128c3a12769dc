package mingjing.bench.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program: starts a PostgreSQL, measures in rounds, prints a table of ratios. */
public final class StoreBench {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USED_WRONGLY = 3;

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        if (arguments.contains("--help")) {
            out.print(Options.USAGE);
            return DONE;
        }
        try {
            return measure(Options.parse(arguments), out, err);
        } catch (Options.Misused e) {
            err.println("错误：" + e.getMessage());
            return USED_WRONGLY;
        }
    }

    private static int measure(Options options, PrintStream out, PrintStream err) throws Exception {
        Scale scale = Scale.of(options.quick());
        Optional<Tool> pgbench = Tool.find("pgbench");
        if (pgbench.isEmpty()) {
            err.println("没有 pgbench，就没有可比的极限：请先安装（Debian：apt-get install postgresql）。");
        }
        Rounds rounds = new Rounds(results -> save(results, options));
        try (Postgres postgres = Postgres.start();
                CandidateProcess ours = CandidateProcess.ours();
                Peers peers = options.peers() ? Peers.start(root()) : new Peers();
                Plan plan = new Plan(postgres, scale, pgbench.map(tool -> new Pgbench(tool, postgres)), ours)) {
            out.print(Machine.describe(postgres, Tool.find("pg_test_fsync")));
            List<Measurement> measurements = new ArrayList<>(plan.all());
            Candidates candidates = new Candidates(postgres, scale);
            peers.running().forEach(peer -> measurements.addAll(candidates.of(peer, ours.name())));
            measurements.removeIf(measurement -> !measurement.isWantedBy(options));
            rounds.run(options.rounds(), !options.quick(), measurements);
            peers.missing().forEach(reason -> out.println("没有比较 " + reason));
        }
        return report(rounds, options, out, err);
    }

    private static int report(Rounds rounds, Options options, PrintStream out, PrintStream err) {
        List<Results.Line> lines = rounds.results().lines();
        out.println();
        out.print(Report.table(lines));
        out.println(options.quick() ? "试跑一轮，数字不作数。" : options.rounds() + " 轮；比值是各轮比值的中位数。");
        rounds.failures().forEach(failure -> err.println("错误：没有测成 " + failure));
        return rounds.failures().isEmpty() ? DONE : FAILED;
    }

    private static void save(Results results, Options options) throws IOException {
        if (options.json().isPresent()) {
            Files.writeString(options.json().get(), Report.json(results.lines()) + "\n", StandardCharsets.UTF_8);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("mingjing.root", "."));
    }
}
