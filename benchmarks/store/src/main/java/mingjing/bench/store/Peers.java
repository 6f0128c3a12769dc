package mingjing.bench.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingjing.bench.measuring.BenchFailure;

/** Other event stores behind the port, as far as they were built. */
final class Peers implements AutoCloseable {
    private final List<CandidateProcess> running = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** Starts every peer in {@code benchmarks/peers}; one that cannot be started is named with the reason. */
    static Peers start(Path root) throws IOException {
        Peers peers = new Peers();
        Path folder = root.resolve("benchmarks/peers");
        if (Files.isDirectory(folder)) {
            peers.missing.addAll(Files.readAllLines(folder.resolve("not-run.txt")));
            try (Stream<Path> modules = Files.list(folder)) {
                modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                        .sorted()
                        .forEach(peers::add);
            }
        }
        return peers;
    }

    private void add(Path module) {
        Path libraries = module.resolve("target/lib");
        if (!Files.isDirectory(libraries)) {
            missing.add(module.getFileName() + "：还没有构建（mvn -Ppeers package）");
            return;
        }
        File errors = module.resolve("target/errors.log").toFile();
        try {
            running.add(CandidateProcess.in(libraries, errors));
        } catch (IOException | BenchFailure e) {
            missing.add(module.getFileName() + "：" + e.getMessage() + "，见 " + errors);
        }
    }

    List<CandidateProcess> running() {
        return running;
    }

    List<String> missing() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        for (CandidateProcess each : running) {
            each.close();
        }
    }
}
