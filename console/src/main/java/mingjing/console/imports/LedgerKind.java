package mingjing.console.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ledger an office keeps: the columns it needs, and what a row of it asks for.
 *
 * @param key the name on the command line, for example {@code problems}
 * @param title the name people use, for example 问题台账
 * @param columns that must be there, in the usual order
 * @param optional columns that may be missing
 * @param later optional columns that came after ledgers were imported without them: only where one is filled does it make a row
 *     another row
 */
public record LedgerKind(
        String key, String title, List<String> columns, List<String> optional, List<String> later, Reader reader) {
    /** The column that says which steps of a day came after others that an office would take later; most often it is empty. */
    public static final String TURN = "当日次序";

    /** What a file or a sheet may be called in any program that opens it. */
    private static final Pattern FITTING = Pattern.compile("[^\\\\/:*?\"<>|\\[\\]'\\p{Cntrl}]{1,31}");

    public static final LedgerKind PROBLEMS = new LedgerKind(
            "problems",
            "问题台账",
            List.of("编号", "问题", "来源", "整改类别", "责任单位", "牵头单位", "登记日期", "整改时限", "登记人"),
            List.of("责任人", "认领日期"),
            List.of(TURN),
            RectificationRows::problem);

    public static final LedgerKind MEASURES = of(
                    "measures", "措施台账", RectificationRows::measure, "问题编号", "措施编号", "措施", "完成时限", "制定人", "制定日期")
            .and(TURN);

    public static final LedgerKind PROGRESS = of(
                    "progress", "进展台账", RectificationRows::progress, "问题编号", "措施编号", "日期", "完成率", "进展情况", "佐证材料", "报告人")
            .and(TURN);

    public static final LedgerKind REQUESTS = of(
                    "requests", "自查申请", RectificationRows::request, "问题编号", "申请日期", "申请人", "佐证材料")
            .and(TURN);

    public static final LedgerKind VERIFICATIONS = of(
                    "verifications",
                    "核查台账",
                    ClosureRows::verification,
                    "问题编号",
                    "核查人",
                    "开始日期",
                    "核查日期",
                    "结论",
                    "情况",
                    "返工措施")
            .and(TURN);

    public static final LedgerKind CLOSURES = of(
                    "closures",
                    "销号台账",
                    ClosureRows::closure,
                    "问题编号",
                    "公示地点",
                    "公示日期",
                    "公示截止",
                    "公示人",
                    "销号日期",
                    "批准人",
                    "依据")
            .and(TURN);

    public static final LedgerKind REVISITS = of(
                    "revisits", "回头看台账", ClosureRows::revisit, "问题编号", "回访日期", "回访人", "情况", "结论", "反弹措施", "新时限")
            .and("结论日期", "结论说明", "结论人", TURN);

    public static final LedgerKind CHANGES = of(
                    "changes", "变更台账", ChangeRows::change, "问题编号", "日期", "事项", "新时限", "新责任单位", "级别", "理由", "批准人")
            .and("并入编号", TURN);

    public static final LedgerKind STUDIES = of(
                    "studies",
                    "学习台账",
                    RegisterRows::study,
                    "编号",
                    "日期",
                    "单位",
                    "形式",
                    "专题",
                    "主题",
                    "学习材料",
                    "主持人",
                    "参加人数",
                    "议定事项")
            .and("记录人");

    public static final LedgerKind VISITS = of(
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

    public static final LedgerKind CONCERNS = new LedgerKind(
            "concerns",
            "诉求台账",
            List.of("编号", "日期", "渠道", "社区", "诉求", "登记人"),
            List.of("分析日期", "轻重", "建账日期"),
            List.of("分析人", "建账人", TURN),
            ConcernRows::collected);

    public static final LedgerKind HANDLINGS = of(
                    "handlings", "诉求办理台账", ConcernRows::handled, "诉求编号", "日期", "方式", "情况", "结果", "办理人")
            .and(TURN);

    public static final LedgerKind REFERRALS = new LedgerKind(
            "referrals",
            "转办台账",
            List.of("诉求编号", "转办日期", "转往单位", "理由", "经办人"),
            List.of("结果日期", "结果", "结果说明"),
            List.of("结果报告人", TURN),
            ConcernRows::referred);

    public static final LedgerKind CALLBACKS = new LedgerKind(
            "callbacks",
            "回访台账",
            List.of("诉求编号", "回访日期", "评分", "情况", "回访人"),
            List.of("反馈日期", "反馈方式", "反馈人", "重办日期", "考核日期", "等次", "考核人"),
            List.of("重办理由", "重办人", TURN),
            ConcernRows::calledBack);

    public static final LedgerKind CONCERN_CHANGES = of(
                    "concern-changes", "诉求变更台账", ConcernRows::changed, "诉求编号", "日期", "事项", "并入编号", "理由", "经办人")
            .and(TURN);

    /** Those that every office keeps. */
    public static final List<LedgerKind> SHIPPED = List.of(
            PROBLEMS,
            MEASURES,
            PROGRESS,
            REQUESTS,
            VERIFICATIONS,
            CLOSURES,
            REVISITS,
            CHANGES,
            STUDIES,
            VISITS,
            CONCERNS,
            HANDLINGS,
            REFERRALS,
            CALLBACKS,
            CONCERN_CHANGES);

    /** What a row asks for. */
    interface Reader {
        List<Planned> read(RowReader row);
    }

    public LedgerKind {
        columns = List.copyOf(columns);
        optional = List.copyOf(optional);
        later = List.copyOf(later);
    }

    private static LedgerKind of(String key, String title, Reader reader, String... columns) {
        return new LedgerKind(key, title, List.of(columns), List.of(), List.of(), reader);
    }

    private LedgerKind and(String... more) {
        return new LedgerKind(key, title, columns, optional, List.of(more), reader);
    }

    /** All columns that are read, in the usual order: what a template of the ledger has. */
    public List<String> allColumns() {
        return Stream.of(columns, optional, later).flatMap(List::stream).toList();
    }

    /** What its file and its sheet are called: the title, or where nothing may be called so, what comes nearest. */
    public String sheetTitle() {
        if (FITTING.matcher(title).matches()) {
            return title;
        }
        int[] fitting = title.codePoints()
                .map(letter -> FITTING.matcher(Character.toString(letter)).matches() ? letter : '-')
                .limit(20)
                .toArray();
        return new String(fitting, 0, fitting.length) + "-" + Integer.toHexString(key.hashCode());
    }

    /** What a row asks for; {@link BadCell} where a cell does not hold what its column is for. */
    List<Planned> read(RowReader row) {
        List<Planned> planned = reader.read(row);
        if (!later.contains(TURN) || !row.has(TURN)) {
            return planned;
        }
        List<Integer> turns = row.turns(planned.size());
        List<Planned> inTurn = new ArrayList<>(planned);
        for (int index = 0; index < turns.size(); index++) {
            inTurn.set(index, planned.get(index).in(turns.get(index)));
        }
        return inTurn;
    }

    /**
     * What a row says, in the ledger's own order of columns: two rows that say the same are one, whatever notes, statuses
     * or error texts stand in columns that nobody reads.
     */
    List<String> content(List<String> headers, TableRow row) {
        List<String> content = new ArrayList<>();
        columns.forEach(column -> content.add(row.cell(headers.indexOf(column))));
        optional.forEach(column -> content.add(row.cell(headers.indexOf(column))));
        later.forEach(column -> {
            String cell = row.cell(headers.indexOf(column));
            if (!cell.isEmpty()) {
                content.add(column + "=" + cell);
            }
        });
        return content;
    }
}
