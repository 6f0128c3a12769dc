package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.console.rulebooks.OnPaper;
import mingjing.events.organisation.PersonId;
import mingjing.rules.RuleBook;
import mingjing.rules.RuleBookErrors;
import mingjing.store.StoreMeters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a rule book that two persons signed on paper; a version that is published never changes. */
@Command(name = "publish", description = "发布两人签过字的考核细则（yaml、xlsx）", mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
    private static final String ACTOR = "publish";

    @Parameters(index = "0", paramLabel = "FILE", description = "细则文件")
    Path file = Path.of("");

    @Option(
            names = "--drafted-by",
            paramLabel = "ID",
            defaultValue = "起草人",
            description = "纸面上的起草人（默认 ${DEFAULT-VALUE}）")
    String draftedBy = "";

    @Option(
            names = "--approved-by",
            paramLabel = "ID",
            defaultValue = "批准人",
            description = "纸面上的批准人（默认 ${DEFAULT-VALUE}）")
    String approvedBy = "";

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(file)) {
            throw new BadFile("没有文件 " + file + "。请核对路径。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            OnPaper paper = new OnPaper(core, ACTOR, new PersonId(draftedBy), new PersonId(approvedBy));
            RuleBook book = paper.publish(String.valueOf(file.getFileName()), Files.readAllBytes(file));
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
