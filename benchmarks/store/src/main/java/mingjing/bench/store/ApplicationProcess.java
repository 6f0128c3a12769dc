package mingjing.bench.store;

import java.io.IOException;
import java.io.PrintStream;
import mingjing.bench.measuring.MeasuringProcess;
import mingjing.bench.measuring.Postgres;

/** A JVM that measures the application. */
final class ApplicationProcess {
    private ApplicationProcess() {}

    static MeasuringProcess start(Postgres postgres, Scale scale) throws IOException {
        return MeasuringProcess.start(
                ApplicationProcess.class, Integer.toString(postgres.port()), Boolean.toString(scale.quick()));
    }

    /** The other side. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Postgres postgres = Postgres.at(Integer.parseInt(arguments[0]));
                Application application = new Application(postgres, Scale.of(Boolean.parseBoolean(arguments[1])))) {
            MeasuringProcess.serve(application.all(), System.in, answers);
        }
        System.exit(0);
    }
}
