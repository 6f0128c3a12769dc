package mingjing.bench.measuring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM that measures something of ours, kept for all rounds as a node in production is. */
public final class MeasuringProcess implements AutoCloseable {
    private static final String FAILED = "failed ";

    private final JavaProcess process;

    private MeasuringProcess(JavaProcess process) {
        this.process = process;
    }

    /** Starts a program that {@link #serve}s. */
    public static MeasuringProcess start(Class<?> program, String... arguments) throws IOException {
        return new MeasuringProcess(JavaProcess.start(JavaProcess.OWN_CLASS_PATH, null, program, arguments));
    }

    /** Starts one with a heap of so many gigabytes. */
    public static MeasuringProcess large(int gigabytes, Class<?> program, String... arguments) throws IOException {
        List<String> flags = List.of("-Xmx" + gigabytes + "g");
        return new MeasuringProcess(JavaProcess.start(JavaProcess.OWN_CLASS_PATH, null, flags, program, arguments));
    }

    /** The values of a measurement's figures. */
    public double[] once(String measurement) throws IOException {
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
    public static void serve(List<Measurement> all, InputStream in, PrintStream answers) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String name = lines.readLine(); name != null; name = lines.readLine()) {
                answers.println(answer(all, name));
                answers.flush();
            }
        }
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
