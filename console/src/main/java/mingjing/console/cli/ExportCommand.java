package mingjing.console.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.exports.Exports;
import mingjing.console.exports.LeftOut;
import mingjing.console.exports.OfficeFolder;
import mingjing.console.exports.OfficeTexts;
import mingjing.console.exports.Table;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.console.publication.Bundles;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.publication.ReplayReceipts;
import mingjing.console.reports.Paper;
import mingjing.events.rectification.LightRule;
import mingjing.ledger.publication.Publication;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;
import mingjing.query.score.Facts;
import mingjing.store.StoreMeters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a ledger as it was at any moment into a file. */
@Command(name = "export", description = "导出台账（xlsx、csv）", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description =
                    "一种台账（代号见“台账”页）、scoreboard，report（述职报告），all（全部台账和组织、种类、数据目录、规范、报告模板、列名、细则，导入空账本即得同样的结果；没有导出的逐项列出），或 bundle（核验包）")
    String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "写到这个文件，以 .xlsx 或 .csv 结尾；述职报告以 .docx 或 .html 结尾；all 写到这个文件夹；核验包以 .zip 结尾")
    Path file = Path.of("");

    @Option(names = "--as-of", paramLabel = "T", description = "当时所知：@位置 或带时区的时刻")
    @Nullable
    String asOf;

    @Option(names = "--until", paramLabel = "DAY", description = "发生在这一天及以前")
    @Nullable
    String until;

    @Option(names = "--from", paramLabel = "P", defaultValue = "1", description = "核验包从第几号开始（默认 1）")
    long from;

    @Option(names = "--to", paramLabel = "P", description = "核验包到第几号（默认到已见证的，没有见证人则到已公布的）")
    Optional<Long> to = Optional.empty();

    @Option(names = "--period", paramLabel = "YEAR", description = "述职报告的年度（默认最近有考核细则的一年）")
    Optional<String> period = Optional.empty();

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        String name = file.toString();
        if (kind.equals("bundle")) {
            return bundle(name);
        }
        if (kind.equals("report")) {
            return report(name);
        }
        if (kind.equals("all")) {
            return everything();
        }
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new BadFile("文件名要以 .xlsx 或 .csv 结尾，不能是 " + name + "。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            Exports exports = Exports.of(core);
            Moments moments = new Moments(core.store(), core.clock());
            // Named by its position, the newest moment is folded from the log and needs no running views.
            String known = asOf == null ? "@" + core.store().head() : asOf;
            Asked asked = moments.ask(Optional.of(known), Optional.ofNullable(until));
            Table table = exports.table(kind, asked)
                    .orElseThrow(() -> new BadFile(
                            "没有 “" + kind + "” 这种台账可导出。可导出：" + String.join("、", exports.kinds(asked)) + "。"));
            replace(out -> Exports.write(table, name, out));
            System.out.println("已导出 " + table.rows().size() + " 行到 " + file + "（账本位置 " + known + "）。");
            return 0;
        }
    }

    /** The duty report of any moment, straight from the log. */
    private int report(String name) throws IOException {
        if (!name.endsWith(".docx") && !name.endsWith(".html")) {
            throw new BadFile("述职报告的文件名要以 .docx 或 .html 结尾，不能是 " + name + "。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            Moments moments = new Moments(core.store(), core.clock());
            String known = asOf == null ? "@" + core.store().head() : asOf;
            Asked asked = moments.ask(Optional.of(known), Optional.ofNullable(until));
            Paper paper = PaperFromLog.of(core, period, asked)
                    .orElseThrow(() -> new BadFile("还没有报告模板。请先用 ./mingjing import report.yaml --drafted-by 人员编号 加上。"));
            replace(out -> paper.write(name, out));
            System.out.println("已导出述职报告到 " + file + "（账本位置 " + known + "，数字 "
                    + paper.report().figures().size() + " 项）。");
            return 0;
        }
    }

    /** What an office entered, as a folder it can be entered from. */
    private int everything() throws IOException {
        if (Files.isRegularFile(file)) {
            throw new BadFile(file + " 是一个文件。请写一个文件夹。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            String known = asOf == null ? "@" + core.store().head() : asOf;
            Asked asked = new Moments(core.store(), core.clock()).ask(Optional.of(known), Optional.ofNullable(until));
            List<Path> written = new OfficeFolder(core, Exports.of(core)).write(file, asked);
            System.out.println("已导出 " + written.size() + " 个文件到 " + file + "（账本位置 " + known + "）。");
            if (written.stream().anyMatch(OfficeTexts::isRuleBook)) {
                System.out.println("考核细则要两人签过字才算，导入时不代办：请用 ./mingjing publish 逐份发布，先旧后新。");
            }
            System.out.println("导入到空账本：./mingjing import " + file + " --drafted-by 报告起草人的编号 --home 新文件夹");
            LeftOut.from(core.store(), asked).forEach(line -> System.out.println("没有导出：" + line));
            return 0;
        }
    }

    /** The auditor's bundle; a running node gives the same at /ledger/bundle. */
    private int bundle(String name) throws IOException {
        if (!name.endsWith(".zip")) {
            throw new BadFile("核验包的文件名要以 .zip 结尾，不能是 " + name + "。");
        }
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            LedgerFolder ledger = home.ledger();
            Organisation organisation = new Organisation(core.store(), core.dataSource());
            ReplayReceipts receipts = new ReplayReceipts(
                    core.store(),
                    new RectificationBoard(core.store(), core.dataSource(), LightRule.standard()),
                    organisation,
                    new Facts(core.store(), core.dataSource(), organisation),
                    core.ruleBooks(),
                    ledger.signingKeys());
            Publication publication = new Publication(ledger.folder(), ledger.signingKeys(), _ -> {});
            publication.recover();
            Bundles bundles = new Bundles(core.store(), publication, receipts);
            long end = to.orElseGet(bundles::end);
            bundles.demand(from, end);
            int all = Math.toIntExact(end - from + 1);
            ProgressLine progress = new ProgressLine("导出", System.err);
            progress.at(0, all);
            replace(out ->
                    bundles.write(from, end, out, done -> progress.at(Math.clamp(done - from + 1, 1, all), all)));
            System.out.println("已导出第 " + from + " 至 " + end + " 号到 " + file + "。");
            return 0;
        }
    }

    private interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** Into a file beside it first, so that a full disk leaves the old one whole. */
    private void replace(Writing writing) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
            writing.into(out);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
