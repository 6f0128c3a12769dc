package mingjing.console.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledgers an office keeps: the columns each needs, and what a row of it asks for. */
public enum LedgerKind {
    PROBLEMS(
            "problems",
            "问题台账",
            RectificationRows::problem,
            "编号",
            "问题",
            "来源",
            "整改类别",
            "责任单位",
            "牵头单位",
            "登记日期",
            "整改时限",
            "登记人"),
    MEASURES("measures", "措施台账", RectificationRows::measure, "问题编号", "措施编号", "措施", "完成时限", "制定人", "制定日期"),
    PROGRESS("progress", "进展台账", RectificationRows::progress, "问题编号", "措施编号", "日期", "完成率", "进展情况", "佐证材料", "报告人"),
    REQUESTS("requests", "自查申请", RectificationRows::request, "问题编号", "申请日期", "申请人", "佐证材料"),
    VERIFICATIONS(
            "verifications", "核查台账", ClosureRows::verification, "问题编号", "核查人", "开始日期", "核查日期", "结论", "情况", "返工措施"),
    CLOSURES("closures", "销号台账", ClosureRows::closure, "问题编号", "公示地点", "公示日期", "公示截止", "公示人", "销号日期", "批准人", "依据"),
    REVISITS("revisits", "回头看台账", ClosureRows::revisit, "问题编号", "回访日期", "回访人", "情况", "结论", "反弹措施", "新时限"),
    CHANGES("changes", "变更台账", ChangeRows::change, "问题编号", "日期", "事项", "新时限", "新责任单位", "级别", "理由", "批准人"),
    STUDIES("studies", "学习台账", RegisterRows::study, "编号", "日期", "单位", "形式", "专题", "主题", "学习材料", "主持人", "参加人数", "议定事项"),
    VISITS(
            "visits",
            "走访台账",
            RegisterRows::visit,
            "编号",
            "日期",
            "领导",
            "社区",
            "地点",
            "开始",
            "结束",
            "九个亲自",
            "涉及问题",
            "现场解决",
            "记录人");

    /** Columns of the ledger of problems that may be missing. */
    private static final List<String> ACKNOWLEDGEMENT = List.of("责任人", "认领日期");

    private final String key;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference, which holds no state
    private final Reader reader;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    /** What a row asks for. */
    interface Reader {
        List<Planned> read(RowReader row);
    }

    LedgerKind(String key, String title, Reader reader, String... columns) {
        this.key = key;
        this.title = title;
        this.reader = reader;
        this.columns = List.of(columns);
    }

    /** The name on the command line, for example {@code problems}. */
    public String key() {
        return key;
    }

    /** The name people use, for example 问题台账. */
    public String title() {
        return title;
    }

    /** The columns that must be there, in the usual order. */
    public List<String> columns() {
        return columns;
    }

    List<Planned> read(RowReader row) {
        return reader.read(row);
    }

    /**
     * What a row says, in the ledger's own order of columns: two rows that say the same are one, whatever notes, statuses
     * or error texts stand in columns that nobody reads.
     */
    List<String> content(List<String> headers, TableRow row) {
        return Stream.concat(columns.stream(), this == PROBLEMS ? ACKNOWLEDGEMENT.stream() : Stream.empty())
                .map(column -> row.cell(headers.indexOf(column)))
                .toList();
    }

    /** The kind of that key or title. */
    public static Optional<LedgerKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(name) || kind.title.equals(name))
                .findFirst();
    }

    public static String keys() {
        return Arrays.stream(values()).map(LedgerKind::key).collect(Collectors.joining(" "));
    }

    /** The kind a sheet most likely is: by its name, its file's name, or else by the columns it has. */
    static Optional<LedgerKind> of(Table table) {
        for (LedgerKind kind : values()) {
            if (table.sheet().contains(kind.title) || table.file().contains(kind.title)) {
                return Optional.of(kind);
            }
        }
        return Arrays.stream(values())
                .filter(kind -> table.headers().containsAll(kind.columns))
                .findFirst();
    }
}
