package mingjing.console.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.BookWorkbook;
import mingjing.query.score.ScoreInput;
import mingjing.rules.Community;
import mingjing.rules.Explanation;
import mingjing.rules.Fact;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.rules.RuleBookErrors;
import mingjing.rules.Scoring;
import mingjing.rules.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores offline: the same library as the console, and no database. */
@Command(name = "score", description = "离线算分：一份细则加一个事件文件，不用数据库", mixinStandardHelpOptions = true)
public final class ScoreCommand implements Callable<Integer> {
    @Option(names = "--book", required = true, paramLabel = "FILE", description = "细则文件（yaml、xlsx）")
    Path bookFile = Path.of("");

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE.ndjson",
            description = "每行一个 JSON：/api/v1/events 给出的事件，或事实（kind）、社区（community）")
    Path events = Path.of("");

    @Option(names = "--period", paramLabel = "YEAR", description = "考核年度（默认细则施行的那一年）")
    Optional<String> period = Optional.empty();

    @Option(names = "--as-of", paramLabel = "@P", description = "当时所知：到第几号事件为止")
    Optional<String> asOf = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY", description = "发生在这一天及以前")
    Optional<LocalDate> until = Optional.empty();

    @Option(names = "--explain", paramLabel = "COMMUNITY", description = "说明这个社区的每一分从哪里来")
    Optional<String> community = Optional.empty();

    @Option(names = "--json", description = "按接口 /api/v1/scoreboard 的样子输出 JSON")
    boolean json;

    @Override
    public Integer call() throws IOException {
        ScoreInput input = input();
        try {
            RuleBook book = book(input.written());
            book.warnings().forEach(warning -> System.err.println("提醒：" + warning));
            String year = period.orElseGet(() -> Integer.toString(book.from().getYear()));
            Moment moment = moment(input);
            List<Community> roster = input.roster(year, moment);
            List<Fact> facts = input.facts(year, moment);
            if (community.isPresent()) {
                Explanation why = Scoring.explain(book, roster, community.get(), facts, moment);
                ScorePrinter.print(why, System.out);
            } else {
                ScorePrinter printer = new ScorePrinter(roster, System.out);
                printer.print(Scoring.score(book, roster, facts, moment), json);
            }
            return 0;
        } catch (RuleBookErrors errors) {
            errors.errors().forEach(System.err::println);
            System.err.println("细则有 " + errors.errors().size() + " 处错误，没有算分。");
            return Errors.FAILED;
        }
    }

    private ScoreInput input() throws IOException {
        if (Files.notExists(events)) {
            throw new BadFile("没有文件 " + events + "。请核对路径。");
        }
        ScoreInput input = new ScoreInput();
        try (Stream<String> lines = Files.lines(events, StandardCharsets.UTF_8)) {
            lines.forEach(input::take);
        }
        return input;
    }

    private RuleBook book(List<Fact> written) throws IOException {
        if (Files.notExists(bookFile)) {
            throw new BadFile("没有文件 " + bookFile + "。请核对路径。");
        }
        String name = String.valueOf(bookFile.getFileName());
        Vocabulary vocabulary = written.isEmpty() ? Vocabulary.SHIPPED : Vocabulary.SHIPPED.opened(written);
        return name.endsWith(".xlsx")
                ? RuleBook.parse(name, BookWorkbook.read(bookFile), vocabulary)
                : RuleBook.parse(name, Files.readString(bookFile), vocabulary);
    }

    private Moment moment(ScoreInput input) {
        Moment all = input.moment();
        if (asOf.isPresent() && !asOf.get().matches("@\\d{1,18}")) {
            throw new BadFile("--as-of 写作 @位置，例如 @1200，不能是 " + asOf.get() + "。");
        }
        long position = asOf.map(text -> Long.parseLong(text.substring(1))).orElse(all.position());
        return new Moment(position, until.orElse(all.day()));
    }
}
