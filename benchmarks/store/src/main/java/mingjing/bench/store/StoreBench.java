package mingjing.bench.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.bench.measuring.Machine;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Options;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Program;
import mingjing.bench.measuring.Rounds;
import mingjing.bench.measuring.Tool;

/** The program: starts a PostgreSQL, measures in rounds, prints a table of ratios. */
public final class StoreBench {
    private static final String PEERS = "--peers";

    private static final String USAGE = """
            用法: ./mingjing bench store [选项]
            """ + Options.USAGE + """
              --peers        同场比较其他事件存储（先构建 benchmarks/peers）
            """;

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        Program program = new Program(USAGE, Set.of(PEERS), StoreBench::measure);
        System.exit(program.run(List.of(arguments), System.out, System.err));
    }

    private static void measure(Options options, Rounds rounds, PrintStream out, PrintStream err) throws Exception {
        Scale scale = Scale.of(options.quick());
        Optional<Tool> pgbench = Tool.find("pgbench");
        if (pgbench.isEmpty()) {
            err.println("没有 pgbench，就没有可比的极限：请先安装（Debian：apt-get install postgresql）。");
        }
        try (Postgres postgres = Postgres.start();
                CandidateProcess ours = CandidateProcess.ours();
                Peers peers = options.more().contains(PEERS) ? Peers.start(root()) : new Peers();
                Plan plan = new Plan(postgres, scale, pgbench.map(tool -> new Pgbench(tool, postgres)), ours)) {
            out.print(Machine.describe(postgres, Tool.find("pg_test_fsync")));
            List<Measurement> measurements = new ArrayList<>(plan.all());
            Candidates candidates = new Candidates(postgres, scale);
            peers.running().forEach(peer -> measurements.addAll(candidates.of(peer, ours.name())));
            rounds.run(options, measurements);
            peers.missing().forEach(reason -> out.println("没有比较 " + reason));
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("mingjing.root", "."));
    }
}
