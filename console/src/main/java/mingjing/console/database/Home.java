package mingjing.console.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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

    /** Not under {@link #data()}: a backup of the database must not bring back what was signed with it. */
    public Path ledger() {
        return folder.resolve("ledger");
    }

    Path lock() {
        return folder.resolve("node.lock");
    }

    /** There from before the first start of the database until it is safe to use. */
    Path unfinished() {
        return folder.resolve("postgres.unfinished");
    }

    Path databasePassword() {
        return folder.resolve("database-password");
    }

    /** Makes the folder where it does not exist yet. */
    public void make() {
        try {
            if (Files.exists(folder) && (!Files.isDirectory(folder) || !Files.isWritable(folder))) {
                throw new AccessDeniedException(folder.toString());
            }
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new Unavailable("数据文件夹 " + folder + " 建不了或写不了。请用 --home 指明一个可写的文件夹。", e);
        }
    }
}
