package mingjing.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.torture.server.Server;
import org.jspecify.annotations.Nullable;

/** A store on a PostgreSQL of its own, in a temporary folder; all cases of a run share it. */
public final class Bench implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final Candidate candidate;
    private final Audit audit;
    private final Pace pace;
    private final Path folder;
    private final Server server;
    private @Nullable Database prepared;

    private Bench(Candidate candidate, Audit audit, Pace pace, Path folder, Server server) {
        this.candidate = candidate;
        this.audit = audit;
        this.pace = pace;
        this.folder = folder;
        this.server = server;
    }

    /** With a server of its own. */
    public static Bench start(Candidate candidate, Audit audit, Pace pace) throws IOException {
        Path folder = Files.createTempDirectory("mingjing-torture");
        return new Bench(candidate, audit, pace, folder, Server.on(folder.resolve("data"), Map.of()));
    }

    /** The same store on another server, in a folder that the caller made and removes. */
    Bench elsewhere(Path where, Map<String, String> settings) throws IOException {
        return new Bench(candidate, audit, pace, where, Server.on(where.resolve("data"), settings));
    }

    /** Ends the server; the folder stays. */
    void stop() throws IOException {
        server.close();
    }

    /** Another store on the same server, at another pace; this bench must outlive it, and closes for both. */
    public Bench with(Candidate other, Pace itsPace) {
        return new Bench(other, Audit.none(), itsPace, folder, server);
    }

    Candidate candidate() {
        return candidate;
    }

    Audit audit() {
        return audit;
    }

    Pace pace() {
        return pace;
    }

    Server server() {
        return server;
    }

    /** Tables are made once and copied: a migration for each run would take longer than the run. */
    Database freshDatabase() throws Exception {
        Database template = prepared;
        if (template == null) {
            template = server.create(CONNECTIONS);
            candidate.prepare(template);
            server.awaitRest(template);
            prepared = template;
        }
        return server.copy(template, CONNECTIONS);
    }

    @Override
    public void close() throws IOException {
        server.close();
        delete(folder);
    }

    /** Removes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
