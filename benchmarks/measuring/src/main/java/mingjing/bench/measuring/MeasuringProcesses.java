package mingjing.bench.measuring;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A JVM for each kind of measurement, made when the first of the kind is wanted. */
public final class MeasuringProcesses implements AutoCloseable {
    private final Starting starting;
    private final Map<String, MeasuringProcess> running = new HashMap<>();

    /** Starts one. */
    @FunctionalInterface
    public interface Starting {
        MeasuringProcess start() throws IOException;
    }

    public MeasuringProcesses(Starting starting) {
        this.starting = starting;
    }

    /**
     * The same measurement in a JVM made the first time for all of its kind (the first word of its name): what others left behind must
     * not slow it, and one caller alone would not have the compiler warm in a round.
     */
    public Measurement apart(Measurement measurement) {
        String kind = measurement.name().split("\\.", 2)[0];
        return new Measurement(measurement.figures(), () -> {
            MeasuringProcess process = running.get(kind);
            if (process == null) {
                process = starting.start();
                running.put(kind, process);
            }
            return process.once(measurement.name());
        });
    }

    @Override
    public void close() throws IOException {
        for (MeasuringProcess each : running.values()) {
            each.close();
        }
    }
}
