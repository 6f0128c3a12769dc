package mingjing.bench.scoring;

import java.io.PrintStream;
import mingjing.bench.measuring.MeasuringProcess;

/** A JVM that measures one kind of thing, with room for the facts. */
final class ScoringProcess {
    private ScoringProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Measurements ours = new Measurements(Boolean.parseBoolean(arguments[0]))) {
            MeasuringProcess.serve(ours.all(), System.in, answers);
        }
        System.exit(0);
    }
}
