package mingjing.console.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

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

    private Path restoring() {
        return folder.resolve("restore.unfinished");
    }

    /** Half a restored home looks like a whole one that has lost something: it must not be used. */
    public void demandRestored() {
        if (Files.exists(restoring())) {
            throw new Unavailable("数据文件夹 " + folder + " 正在从备份恢复，或上次没有恢复完。请再运行一次 ./mingjing restore。");
        }
    }

    /**
     * Marks the folder, and clears away what an interrupted restore has left.
     *
     * @throws Unavailable when there is other data in it
     */
    public void beginRestore() throws IOException {
        make();
        if (Files.exists(restoring())) {
            Postmaster.of(data()).ifPresent(Postmaster::stop);
            FileSystemUtils.deleteRecursively(data());
            FileSystemUtils.deleteRecursively(ledger());
        }
        if (Files.exists(data()) || Files.exists(ledger())) {
            throw new Unavailable("数据文件夹 " + folder + " 里已有数据，不能恢复到里面。请用 --home 另指一个空的文件夹。");
        }
        Files.writeString(restoring(), "");
    }

    /** All is there: it may be used. */
    public void endRestore() throws IOException {
        Files.delete(restoring());
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
