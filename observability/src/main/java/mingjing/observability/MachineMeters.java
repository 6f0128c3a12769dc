package mingjing.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The disk that holds the ledger, and the memory the process really takes.
 *
 * <p>Not tagged by path: a home folder bears the name of a person.
 */
public final class MachineMeters {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int BYTES_IN_KB = 1024;

    private final Path folder;
    private final AtomicLong free = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong resident = new AtomicLong();

    /** @param folder on the disk that is watched */
    public MachineMeters(MeterRegistry registry, Path folder) {
        this.folder = folder;
        bytes(registry, "mingjing.disk.free", free, "Bytes this process may still write to the disk of the ledger");
        bytes(registry, "mingjing.disk.total", total, "Size of the disk of the ledger");
        if (residentBytes().isPresent()) {
            bytes(registry, "process.resident.memory", resident, "Memory of the process that is not swapped out");
        }
    }

    private static void bytes(MeterRegistry registry, String name, AtomicLong value, String description) {
        Gauge.builder(name, value, AtomicLong::doubleValue)
                .strongReference(true)
                .description(description)
                .baseUnit("bytes")
                .register(registry);
    }

    /** Reads it again. */
    public void refresh() {
        try {
            FileStore disk = Files.getFileStore(folder);
            free.set(disk.getUsableSpace());
            total.set(disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read how full the disk of " + folder + " is", e);
        }
        residentBytes().ifPresent(resident::set);
    }

    /** Only Linux tells. */
    private static Optional<Long> residentBytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_IN_KB)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
