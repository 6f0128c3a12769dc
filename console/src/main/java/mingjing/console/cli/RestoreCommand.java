package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import mingjing.console.backup.Restore;
import mingjing.console.database.Database;
import mingjing.console.database.Unavailable;
import mingjing.console.imports.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills an empty home, or an empty database, from a backup and verifies it; interrupted, the same call begins again. */
@Command(name = "restore", description = "从备份恢复到空的文件夹或空的数据库，并核验", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "./mingjing backup 写的文件")
    Path file = Path.of("");

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws SQLException {
        Function<String, Progress> progress = what -> new ProgressLine(what, System.err);
        try (Restore restore = Restore.of(file, progress)) {
            home.beginRestore();
            try (Database database = home.openForRestore()) {
                restore.database(database.dataSource(), progress);
                restore.ledger(home.ledgerFolder());
                String fits = restore.verify(database.dataSource(), home.ledgerForRestore(), progress);
                home.endRestore();
                System.out.println("已恢复到第 " + restore.contents().head().position() + " 号事件。核验：" + fits);
            }
            System.out.println("视图在下次启动时自动重建。");
            return 0;
        } catch (IOException e) {
            throw new Unavailable("没有恢复完。请确认文件夹可写、磁盘未满，再运行一次。", e);
        }
    }
}
