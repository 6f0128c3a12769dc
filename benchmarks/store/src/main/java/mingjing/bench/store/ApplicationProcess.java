package mingjing.bench.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One measurement of the application in a JVM of its own, kept for all rounds, as a node in production is. */
final class ApplicationProcess implements AutoCloseable {
    private static final String FAILED = "failed ";

    private final JavaProcess process;
    private final String measurement;

    private ApplicationProcess(JavaProcess process, String measurement) {
        this.process = process;
        this.measurement = measurement;
    }

    static ApplicationProcess start(Postgres postgres, Scale scale, Measurement measurement) throws IOException {
        String name = name(measurement);
        JavaProcess process = JavaProcess.start(
                JavaProcess.OWN_CLASS_PATH,
                null,
                ApplicationProcess.class,
                Integer.toString(postgres.port()),
                Boolean.toString(scale.quick()),
                name);
        return new ApplicationProcess(process, name);
    }

    private static String name(Measurement measurement) {
        return measurement.figures().getFirst().name();
    }

    /** The values of the measurement's figures. */
    double[] once() throws IOException {
        String answer = process.ask("once");
        if (answer.startsWith(FAILED)) {
            throw new BenchFailure(measurement + "：" + answer.substring(FAILED.length()));
        }
        return Arrays.stream(answer.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    /** The other side: makes the measurement of a name once for each line. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Postgres postgres = Postgres.at(Integer.parseInt(arguments[0]));
                Application application = new Application(postgres, Scale.of(Boolean.parseBoolean(arguments[1])));
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Measurement.Work work = application.all().stream()
                    .filter(measurement -> name(measurement).equals(arguments[2]))
                    .findFirst()
                    .orElseThrow()
                    .work();
            while (lines.readLine() != null) {
                answers.println(answer(work));
                answers.flush();
            }
        }
        System.exit(0);
    }

    private static String answer(Measurement.Work work) {
        try {
            return Arrays.stream(work.once()).mapToObj(Double::toString).collect(Collectors.joining(" "));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED + e;
        } catch (Exception e) {
            return FAILED + String.valueOf(e).lines().findFirst().orElse("");
        }
    }
}
