package mingjing.bench.ledger;

import java.io.PrintStream;
import mingjing.bench.measuring.MeasuringProcess;
import mingjing.bench.measuring.Postgres;

/** A JVM that measures one kind of thing: what a verification leaves behind must not slow a publication. */
final class LedgerProcess {
    private LedgerProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Postgres postgres = Postgres.at(Integer.parseInt(arguments[0]));
                Measurements ours = new Measurements(postgres, Scale.of(Boolean.parseBoolean(arguments[1])))) {
            MeasuringProcess.serve(ours.all(), System.in, answers);
        }
        System.exit(0);
    }
}
