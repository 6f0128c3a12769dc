package mingjing.bench.scoring;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import mingjing.bench.measuring.Machine;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.MeasuringProcess;
import mingjing.bench.measuring.MeasuringProcesses;
import mingjing.bench.measuring.Options;
import mingjing.bench.measuring.Program;
import mingjing.bench.measuring.Rounds;

/** The program: makes facts, scores them here and in SQL in rounds, prints a table. */
public final class ScoringBench {
    /** Gigabytes: both numbers of facts at once, and twice the larger while its columns are joined. */
    private static final int HEAP = 5;

    private static final String USAGE = """
            用法: ./mingjing bench scoring [选项]
            """ + Options.USAGE;

    private ScoringBench() {}

    public static void main(String[] arguments) throws Exception {
        Program program = new Program(USAGE, Set.of(), ScoringBench::measure);
        System.exit(program.run(List.of(arguments), System.out, System.err));
    }

    private static void measure(Options options, Rounds rounds, PrintStream out, PrintStream err) throws Exception {
        out.print(Machine.describe());
        out.println("同类    DuckDB %s（内存，%s 线程）、Camunda FEEL、CEL、EvalEx"
                .formatted(Duck.version(), Runtime.getRuntime().availableProcessors()));
        try (MeasuringProcesses processes = new MeasuringProcesses(
                        () -> MeasuringProcess.large(HEAP, ScoringProcess.class, Boolean.toString(options.quick())));
                Measurements all = new Measurements(options.quick())) {
            List<Measurement> apart = all.all().stream().map(processes::apart).toList();
            rounds.run(options, apart);
        }
    }
}
