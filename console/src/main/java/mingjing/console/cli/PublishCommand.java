package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.rules.RuleBook;
import mingjing.rules.RuleBookErrors;
import mingjing.store.StoreMeters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a rule book; a version that is published never changes. */
@Command(name = "publish", description = "发布考核细则（yaml）", mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "细则文件")
    Path file = Path.of("");

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(file)) {
            throw new BadFile("没有文件 " + file + "。请核对路径。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            RuleBook book = core.ruleBooks().publish(String.valueOf(file.getFileName()), Files.readString(file));
            book.warnings().forEach(warning -> System.err.println("提醒：" + warning));
            System.out.println("已发布 " + book.id() + "，施行 " + book.from() + " 至 " + book.to() + "。");
            return 0;
        } catch (RuleBookErrors errors) {
            errors.errors().forEach(System.err::println);
            System.err.println("细则有 " + errors.errors().size() + " 处错误，没有发布。");
            return Errors.FAILED;
        }
    }
}
