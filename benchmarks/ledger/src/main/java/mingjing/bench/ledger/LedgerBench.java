package mingjing.bench.ledger;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjing.bench.measuring.Machine;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.MeasuringProcess;
import mingjing.bench.measuring.MeasuringProcesses;
import mingjing.bench.measuring.Options;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Program;
import mingjing.bench.measuring.Rounds;
import mingjing.bench.measuring.Tool;

/** The program: starts a PostgreSQL, publishes and verifies in rounds, prints a table. */
public final class LedgerBench {
    private static final String USAGE = """
            用法: ./mingjing bench ledger [选项]
            """ + Options.USAGE;

    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        Program program = new Program(USAGE, Set.of(), LedgerBench::measure);
        System.exit(program.run(List.of(arguments), System.out, System.err));
    }

    private static void measure(Options options, Rounds rounds, PrintStream out, PrintStream err) throws Exception {
        Scale scale = Scale.of(options.quick());
        try (Postgres postgres = Postgres.start();
                MeasuringProcesses processes = new MeasuringProcesses(() -> MeasuringProcess.start(
                        LedgerProcess.class, Integer.toString(postgres.port()), Boolean.toString(scale.quick())));
                LargeLog large = new LargeLog(scale);
                Measurements ours = new Measurements(postgres, scale)) {
            out.print(Machine.describe(postgres, Tool.find("pg_test_fsync")));
            List<Measurement> all = new ArrayList<>();
            ours.all().forEach(measurement -> all.add(processes.apart(measurement)));
            all.add(large.verifying());
            rounds.run(options, all);
        }
    }
}
