package mingjing.bench.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM that measures the application, kept for all rounds as a node in production is. */
final class ApplicationProcess implements AutoCloseable {
    private static final String FAILED = "failed ";

    private final JavaProcess process;

    private ApplicationProcess(JavaProcess process) {
        this.process = process;
    }

    static ApplicationProcess start(Postgres postgres, Scale scale) throws IOException {
        return new ApplicationProcess(JavaProcess.start(
                JavaProcess.OWN_CLASS_PATH,
                null,
                ApplicationProcess.class,
                Integer.toString(postgres.port()),
                Boolean.toString(scale.quick())));
    }

    /** The values of a measurement's figures. */
    double[] once(String measurement) throws IOException {
        String answer = process.ask(measurement);
        if (answer.startsWith(FAILED)) {
            throw new BenchFailure(answer.substring(FAILED.length()));
        }
        return Arrays.stream(answer.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    /** The other side: makes the measurement that each line names. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Postgres postgres = Postgres.at(Integer.parseInt(arguments[0]));
                Application application = new Application(postgres, Scale.of(Boolean.parseBoolean(arguments[1])));
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            List<Measurement> all = application.all();
            for (String name = lines.readLine(); name != null; name = lines.readLine()) {
                answers.println(answer(all, name));
                answers.flush();
            }
        }
        System.exit(0);
    }

    private static String answer(List<Measurement> all, String name) {
        try {
            Measurement measurement = all.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(measurement.work().once())
                    .mapToObj(Double::toString)
                    .collect(Collectors.joining(" "));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED + e;
        } catch (Exception | Error e) {
            return FAILED + String.valueOf(e).lines().findFirst().orElse("");
        }
    }
}
