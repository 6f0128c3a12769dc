package mingjing.console.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import mingjing.console.database.Unavailable;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Core;
import mingjing.console.publication.LedgerFolder;

/** 恢复: an empty database and an empty folder are filled from a backup, and then held against what it says of itself. */
public final class Restore implements Closeable {
    private final BackupReader backup;

    private Restore(BackupReader backup) {
        this.backup = backup;
    }

    /** Opens a backup and reads all of it once; one that is not whole is refused here. */
    public static Restore of(Path file, Function<String, Progress> progress) throws IOException {
        BackupReader backup = BackupReader.open(file);
        try {
            backup.check(progress.apply("检查备份"));
            return new Restore(backup);
        } catch (IOException | RuntimeException e) {
            backup.close();
            throw e;
        }
    }

    public Manifest contents() {
        return backup.contents();
    }

    /** Fills a database, in which nothing may be. */
    public void database(DataSource dataSource, Function<String, Progress> progress) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!DatabaseLoad.isEmpty(connection)) {
                throw new Unavailable("这个数据库里已有数据，不能恢复到里面。请建一个空的数据库，用 --db 指明。");
            }
        }
        Core.migrate(dataSource, version("flyway_event_store"), version("flyway_console"));
        try (Connection connection = dataSource.getConnection()) {
            if (!Tables.schemas(connection).equals(backup.contents().schemas())) {
                throw new BadFile("备份来自较新的程序（" + backup.contents().schemas() + "）。请用制作备份的程序版本或更新的版本恢复。");
            }
            new DatabaseLoad(connection, backup).run(progress.apply("恢复事件"));
        }
        Core.migrate(dataSource, "latest", "latest");
    }

    private String version(String history) {
        return backup.contents().schemas().stream()
                .filter(schema -> schema.history().equals(history))
                .findFirst()
                .orElseThrow(() -> new BadFile("备份的清单里没有 " + history + " 的版本，不能恢复。请换一份备份。"))
                .version();
    }

    /** Fills the folder of the ledger, which may not be there yet. */
    public void ledger(Path folder) throws IOException {
        LedgerParts.extract(backup, folder);
    }

    /**
     * Holds the database against the backup, the ledger folder against the database, and the boards against what they were.
     *
     * @return in Chinese, what fits
     * @throws BadFile when something does not
     */
    public String verify(DataSource dataSource, LedgerFolder ledger, Function<String, Progress> progress)
            throws IOException {
        try (Core core = Core.asItIs(dataSource, Clock.systemUTC())) {
            return new RestoreCheck(core, ledger, backup).run(progress.apply("核验"));
        }
    }

    @Override
    public void close() throws IOException {
        backup.close();
    }
}
