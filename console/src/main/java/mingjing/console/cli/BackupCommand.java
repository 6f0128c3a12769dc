package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import mingjing.console.backup.Backup;
import mingjing.console.backup.Manifest;
import mingjing.console.database.Database;
import mingjing.console.database.Unavailable;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves database and ledger into one file, while the node runs. */
@Command(name = "backup", description = "把数据库和账本（含签名密钥）备份到一个文件，不用停机", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "写到这个文件，只有本人可读；里面有签名密钥，要当密钥保管")
    Path file = Path.of("");

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws SQLException {
        if (Files.isDirectory(file)) {
            throw new BadFile(file + " 是一个文件夹。请写一个文件名。");
        }
        home.demandData();
        try (Database database = home.open();
                Core core = Core.asItIs(database.dataSource(), Clock.systemUTC())) {
            Backup.Written written = new Backup(core, home.ledger())
                    .write(file.toAbsolutePath(), what -> new ProgressLine(what, System.err));
            Manifest.Head head = written.manifest().head();
            System.out.println("已备份到 " + file + "：第 1 至 " + head.position() + " 号事件、"
                    + written.manifest().tables().size() + " 张表、账本文件夹和签名密钥。文件的 SHA-256 " + written.sha256());
            return 0;
        } catch (IOException e) {
            throw new Unavailable("备份没有写成：" + file + "。请确认文件夹存在、可写，磁盘未满，再备份一次。", e);
        }
    }
}
