package mingjing.bench.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for as long as something is measured; a program that is interrupted takes it away too, because it may have gigabytes. */
public final class Scratch implements AutoCloseable {
    private final Path folder;
    private final Thread whenInterrupted = new Thread(this::delete);

    public Scratch() {
        try {
            folder = Files.createTempDirectory("mingjing-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder for files", e);
        }
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    public Path folder() {
        return folder;
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + folder, e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        delete();
    }
}
