package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mingjing.console.catalogue.CatalogueFile;
import mingjing.console.contests.ContestOnPaper;
import mingjing.console.database.Database;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.ErrorWorkbook;
import mingjing.console.imports.Headers;
import mingjing.console.imports.Importer;
import mingjing.console.imports.LedgerKind;
import mingjing.console.imports.LedgerKinds;
import mingjing.console.imports.OrganisationFile;
import mingjing.console.imports.Report;
import mingjing.console.platform.Core;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.store.StoreMeters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports ledgers; with errors it writes nothing, lists them and gives each file back with an error column. */
@Command(name = "import", description = "导入台账（xlsx、csv、组织 yaml，或整个文件夹）", mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "台账文件，或放着台账的文件夹")
    List<Path> files = new ArrayList<>();

    @Option(names = "--as", paramLabel = "KIND", description = "台账种类；不写就按文件名和列名判断")
    @Nullable
    String kind;

    @Option(
            names = "--map",
            paramLabel = "THEIRS=OURS",
            split = ",",
            description = "别的列名对应我们的哪一列，例如 责任部门=责任单位,整改期限=整改时限；导入后记住，下次不用再写")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--office", paramLabel = "CODE", description = "是哪个最上级单位的列名；只有一个最上级单位时不用写")
    @Nullable
    String office;

    @Option(names = "--drafted-by", paramLabel = "ID", description = "报告模板（report.yaml）的起草人；起草的人不能签发报告")
    @Nullable
    String draftedBy;

    @Option(names = "--dry-run", description = "只检查，不写入")
    boolean dryRun;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    HomeOption home = new HomeOption();

    private final List<OfficeYaml> contests = new ArrayList<>();

    /** Files with something new in them that a rehearsal leaves out; what rests on them cannot be rehearsed before they are entered. */
    private final List<OfficeYaml> waiting = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (Files.notExists(file)) {
                throw new BadFile("没有文件 " + file + "。请核对路径。");
            }
        }
        String actor = "local:" + System.getProperty("user.name", "unknown");
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            Optional<LedgerKind> as = Optional.ofNullable(kind).map(name -> kind(name, core.ledgerKinds()));
            for (Path file : files) {
                demandWhatComesFirst(file, core, actor);
            }
            List<Path> ledgers = new ArrayList<>();
            for (Path file : files) {
                collect(file, core, actor, ledgers);
            }
            if (dryRun && !contests.isEmpty()) {
                System.out.println("比武要逐步办理，只在导入时检查。");
            }
            List<OfficeYaml> first =
                    waiting.stream().filter(OfficeYaml::isBelowLedgers).toList();
            if (!ledgers.isEmpty() && !first.isEmpty()) {
                System.out.println("台账 " + ledgers.size() + " 个：要等 " + names(first) + " 导入后才能检查，这次没有检查。");
                return 0;
            }
            Importer importer = new Importer(core, new ProgressLine("导入", System.out))
                    .reading(columns, Optional.ofNullable(office).map(UnitId::new));
            Report report = dryRun ? importer.rehearse(ledgers, as) : importer.carryOut(ledgers, as, actor);
            if (report.accepted() && !dryRun) {
                for (OfficeYaml file : contests) {
                    contest(file, core, actor);
                }
            }
            return tell(report, ledgers);
        }
    }

    /** Before anything is written: a folder is not to stop half-way for want of a drafter or a rule book. */
    private void demandWhatComesFirst(Path file, Core core, String actor) throws IOException {
        if (Files.isDirectory(file)) {
            for (String inside : OfficeYaml.OF_A_FOLDER) {
                demandWhatComesFirst(file.resolve(inside), core, actor);
            }
        } else if (file.toString().endsWith(".yaml") && Files.exists(file)) {
            OfficeYaml yaml = OfficeYaml.read(file);
            switch (yaml.about()) {
                case CATALOGUE -> new CatalogueFile(core).demandDrafter(yaml.name(), yaml.text(), yaml.tree(), by());
                case CONTEST -> {
                    if (!dryRun) {
                        new ContestOnPaper(core, actor).demandBook(yaml.name(), yaml.tree());
                    }
                }
                case ORGANISATION -> {}
            }
        }
    }

    private PersonId by() {
        return draftedBy == null ? PersonId.SYSTEM : new PersonId(draftedBy);
    }

    private LedgerKind kind(String name, LedgerKinds kinds) {
        return kinds.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "没有 “" + name + "” 这种台账。可用的种类：" + kinds.keys() + "。"));
    }

    private void catalogue(OfficeYaml file, Core core, String actor) {
        CatalogueFile catalogue = new CatalogueFile(core);
        Supplier<CatalogueFile.Said> said = () -> catalogue.read(file.name(), file.text(), file.tree(), by());
        if (dryRun) {
            check(file, () -> said.get().orders().size());
        } else {
            System.out.println(file.name() + "：种类、数据目录、规范、报告模板与列名新记 " + catalogue.enter(said.get(), actor) + " 条。");
        }
    }

    private void organisation(OfficeYaml file, Core core, String actor) {
        OrganisationFile organisation = new OrganisationFile(core);
        if (dryRun) {
            check(file, () -> organisation.rehearse(file.name(), file.tree()));
        } else {
            System.out.println(file.name() + "：组织与任职新记 " + organisation.enter(file.name(), file.tree(), actor) + " 条。");
        }
    }

    private static String names(List<OfficeYaml> files) {
        return files.stream().map(OfficeYaml::name).collect(Collectors.joining("、"));
    }

    /** What rests on a file that is not entered yet need not be wrong. */
    private void check(OfficeYaml file, IntSupplier orders) {
        try {
            int fresh = orders.getAsInt();
            System.out.println(file.name() + "：检查通过，有 " + fresh + " 条。");
            if (fresh > 0) {
                waiting.add(file);
            }
        } catch (BadFile bad) {
            if (waiting.isEmpty()) {
                throw bad;
            }
            System.out.println(file.name() + "：要等 " + names(waiting) + " 导入后才能检查。");
            waiting.add(file);
        }
    }

    /** After the ledgers: it needs the secretaries in office and a rule book in force. */
    private static void contest(OfficeYaml file, Core core, String actor) {
        int steps = new ContestOnPaper(core, actor).enter(file.name(), file.text(), file.tree());
        System.out.println(file.name() + "：比武一场，共 " + steps + " 步。");
    }

    private void collect(Path file, Core core, String actor, List<Path> ledgers) throws IOException {
        if (Files.isDirectory(file)) {
            for (String first : OfficeYaml.OF_A_FOLDER) {
                if (Files.exists(file.resolve(first))) {
                    collect(file.resolve(first), core, actor, ledgers);
                }
            }
            ledgers.addAll(Story.ledgers(file));
        } else if (!file.toString().endsWith(".yaml")) {
            ledgers.add(file);
        } else {
            OfficeYaml yaml = OfficeYaml.read(file);
            switch (yaml.about()) {
                case CATALOGUE -> catalogue(yaml, core, actor);
                case CONTEST -> contests.add(yaml);
                case ORGANISATION -> organisation(yaml, core, actor);
            }
        }
    }

    /** Which headers were read as ours; where columns are missing, how to say what stands for them. */
    private static void tell(Headers headers) {
        headers.used()
                .forEach((theirs, ours) -> System.out.println(headers.file() + " 工作表“" + headers.sheet() + "” 按"
                        + (headers.said().containsKey(theirs) ? "这次说的" : "上次的") + "对应：“" + theirs + "”是“" + ours
                        + "”。"));
        if (!headers.missing().isEmpty() && !headers.unread().isEmpty()) {
            String example = headers.suggested().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining(","));
            System.err.println(headers.file() + " 里没有认出的列名：" + String.join("、", headers.unread()) + "。若是换了说法，请加 --map '"
                    + (example.isEmpty()
                            ? headers.unread().getFirst() + "="
                                    + headers.missing().getFirst()
                            : example)
                    + "' 再导入。");
        }
    }

    private int tell(Report report, List<Path> ledgers) {
        report.headers().forEach(ImportCommand::tell);
        report.errors().forEach(error -> System.err.println("错误：" + error));
        for (Path ledger : ledgers) {
            ErrorWorkbook.writeBeside(ledger, report.wrong())
                    .ifPresent(written -> System.err.println("已标出错误的工作簿：" + written));
        }
        if (report.wrong().count() > Report.TOLD) {
            System.err.println("共 " + report.wrong().count() + " 处错误，这里列出前 " + Report.TOLD + " 处，其余见标出错误的工作簿。");
        }
        if (!report.accepted()) {
            System.err.println("共 " + report.rows() + " 行，其中 " + report.refused() + " 行有误，一条也没有写入。改好后再导入。");
            return 1;
        }
        System.out.println((dryRun ? "检查通过，可以导入：" : "导入完成：") + report.rows() + " 行，新记 " + report.created() + " 步，以前已记 "
                + report.unchanged() + " 步，账本位置 @" + report.position() + "。");
        return 0;
    }
}
