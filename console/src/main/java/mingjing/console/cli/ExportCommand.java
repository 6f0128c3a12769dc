package mingjing.console.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.exports.Exports;
import mingjing.console.exports.Table;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.query.Moments;
import mingjing.store.StoreMeters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a ledger as it was at any moment into a file. */
@Command(name = "export", description = "导出台账（xlsx、csv）", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "KIND", description = "problems、measures、studies、visits 或 scoreboard")
    String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "写到这个文件，以 .xlsx 或 .csv 结尾")
    Path file = Path.of("");

    @Option(names = "--as-of", paramLabel = "T", description = "当时所知：@位置 或带时区的时刻")
    @Nullable
    String asOf;

    @Option(names = "--until", paramLabel = "DAY", description = "发生在这一天及以前")
    @Nullable
    String until;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        String name = file.toString();
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new BadFile("文件名要以 .xlsx 或 .csv 结尾，不能是 " + name + "。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            Exports exports = Exports.of(core);
            Moments moments = new Moments(core.store(), core.clock());
            // Named by its position, the newest moment is folded from the log and needs no running views.
            String known = asOf == null ? "@" + core.store().head() : asOf;
            Table table = exports.table(kind, moments.ask(Optional.of(known), Optional.ofNullable(until)))
                    .orElseThrow(() ->
                            new BadFile("没有 “" + kind + "” 这种台账可导出。可导出：" + String.join("、", exports.kinds()) + "。"));
            write(table, name);
            System.out.println("已导出 " + table.rows().size() + " 行到 " + file + "（账本位置 " + known + "）。");
            return 0;
        }
    }

    /** Into a file beside it first, so that a full disk leaves the old one whole. */
    private void write(Table table, String name) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(beside)) {
            Exports.write(table, name, out);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
