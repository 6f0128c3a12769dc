package mingjing.rules;

import java.util.List;

/**
 * One column of a sheet of rule books, and what it means in the document.
 *
 * @param header what its first row says
 * @param path the keys under which its cells stand in an entry; {@link #SHAPE} stands for the way of giving marks (办法)
 * @param kind how a cell is written
 */
record BookColumn(String header, List<String> path, Kind kind) {
    static final String SHAPE = "办法";

    /** How the text of a cell holds a value. */
    enum Kind {
        TEXT,
        /** A text that stands even when it is empty. */
        ALWAYS,
        /** {@code 甲、乙}. */
        LIST,
        /** {@code 5:20; 15:12}. */
        PAIRS,
        /** {@code 评价=满意、非常满意; 级别=黄}. */
        WHERE
    }

    /** The sheet 细则 has one line for each of these: a name and a value. */
    static final List<BookColumn> BOOK = List.of(
            text("细则", "细则"),
            text("版本", "版本"),
            text("说明", "说明"),
            text("施行自", "施行", "自"),
            text("施行至", "施行", "至"),
            text("满分", "满分"),
            text("舍入小数", "舍入", "小数"),
            text("舍入方式", "舍入", "方式"),
            new BookColumn("同分", List.of("同分"), Kind.LIST),
            text("排名样本", "排名", "样本"),
            text("排名最少", "排名", "最少"),
            text("排名置信", "排名", "置信"),
            text("分组按", "分组", "按"),
            new BookColumn("分组", List.of("分组", "组"), Kind.PAIRS),
            text("分组其余", "分组", "其余"),
            text("擂台现场占比", "擂台", "现场占比"),
            new BookColumn("擂台环节", List.of("擂台", "环节"), Kind.PAIRS),
            text("擂台去极值", "擂台", "去极值"),
            text("擂台申诉天数", "擂台", "申诉天数"));

    static final List<BookColumn> QUANTITIES = List.of(
            text("名称", "名称"),
            text("取", "取"),
            text("事件", "事件"),
            new BookColumn("条件", List.of("条件"), Kind.WHERE),
            text("字段", "字段"),
            text("去重", "去重"),
            text("范围", "范围"),
            text("去最高", "去最高"),
            text("去最低", "去最低"),
            text("除以", "除以"),
            new BookColumn("单位", List.of("单位"), Kind.ALWAYS));

    static final List<BookColumn> INDICATORS = List.of(
            text("名称", "名称"),
            text("板块", "板块"),
            text("满分", "满分"),
            text("文件", "来源", "文件"),
            text("条款", "来源", "条款"),
            text("说明", "说明"),
            text("不足当", "不足", "当"),
            text("不足得", "不足", "得"),
            text(SHAPE, SHAPE),
            text("公式", "公式"),
            text("量", SHAPE, "量"),
            text("每件", SHAPE, "每件"),
            text("按", SHAPE, "按"),
            text("起始", SHAPE, "起始"),
            text("上限", SHAPE, "上限"),
            text("下限", SHAPE, "下限"),
            text("方向", SHAPE, "方向"),
            new BookColumn("档", List.of(SHAPE, "档"), Kind.PAIRS),
            text("其余", SHAPE, "其余"),
            text("满足", SHAPE, "满足"),
            text("总数", SHAPE, "总数"),
            text("从", SHAPE, "从"),
            text("到", SHAPE, "到"),
            text("收缩件数", SHAPE, "收缩", "件数"),
            text("收缩基准", SHAPE, "收缩", "基准"));

    static final List<BookColumn> VETOES =
            List.of(text("名称", "名称"), text("当", "当"), text("结果", "结果"), text("文件", "来源", "文件"), text("条款", "来源", "条款"));

    /** The sheet 测试 has besides a column for each quantity given (给 …) and for each mark expected (得 …). */
    static final List<BookColumn> CASES = List.of(text("名称", "名称"));

    private static BookColumn text(String header, String... path) {
        return new BookColumn(header, List.of(path), Kind.TEXT);
    }

    /** A column of the sheet 测试. */
    static BookColumn inCase(String side, String name) {
        return text(side + " " + name, side, name);
    }

    static List<String> headers(List<BookColumn> columns) {
        return columns.stream().map(BookColumn::header).toList();
    }

    /** The path where the way of giving marks is {@code shape}. */
    List<String> path(String shape) {
        return path.stream().map(key -> key.equals(SHAPE) ? shape : key).toList();
    }
}
