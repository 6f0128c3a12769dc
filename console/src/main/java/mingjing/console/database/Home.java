package mingjing.console.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder where a node keeps its data; only its owner may look inside. */
public record Home(Path folder) {
    /** {@code ~/.mingjing}. */
    public static Home standard() {
        return new Home(Path.of(System.getProperty("user.home"), ".mingjing"));
    }

    Path data() {
        return folder.resolve("postgres");
    }

    Path lock() {
        return folder.resolve("node.lock");
    }

    Path databasePassword() {
        return folder.resolve("database-password");
    }

    /** Makes the folder where it does not exist yet. */
    public void make() {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the folder " + folder, e);
        }
    }
}
