package mingjing.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Makes of the sheets 细则, 量, 指标, 一票否决 and 测试 the same tree that YAML makes; sheets of other names are for people. */
final class SheetsReader {
    static final List<String> SHEETS = List.of("细则", "量", "指标", "一票否决", "测试");

    private final BookSheets sheets;
    private final Faults faults;

    private SheetsReader(BookSheets sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    static MappingNode read(BookSheets sheets, Faults faults) {
        return new SheetsReader(sheets, faults).root();
    }

    private MappingNode root() {
        MappingNode root = BookNodes.mapping(SourceCells.mark(0, 0, 0));
        sheet("细则").ifPresentOrElse(at -> book(root, at), () -> faults.atTop("没有名为 “细则” 的工作表", "先下载空白模板再填"));
        sheet("量").ifPresent(at -> {
            MappingNode quantities = BookNodes.mapping(SourceCells.mark(at, 0, 0));
            for (MappingNode row : rows(at, BookColumn.QUANTITIES)) {
                named(quantities, row);
            }
            BookNodes.put(root, BookNodes.scalar("量", quantities.getStartMark()), quantities);
        });
        list(root, "指标", BookColumn.INDICATORS);
        list(root, "一票否决", BookColumn.VETOES);
        list(root, "测试", BookColumn.CASES);
        return root;
    }

    private Optional<Integer> sheet(String name) {
        for (int i = 0; i < sheets.sheets().size(); i++) {
            if (sheets.sheets().get(i).name().strip().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void book(MappingNode root, int at) {
        BookSheets.Sheet sheet = sheets.sheets().get(at);
        for (int row = 0; row < sheet.rows().size(); row++) {
            String name = sheet.cell(row, 0);
            String value = sheet.cell(row, 1);
            Mark mark = SourceCells.mark(at, row, 1);
            if (name.isEmpty() || (row == 0 && name.equals("项目"))) {
                continue;
            }
            Optional<BookColumn> known = column(BookColumn.BOOK, name);
            if (known.isEmpty()) {
                faults.unknown(
                        BookNodes.scalar(name, SourceCells.mark(at, row, 0)),
                        "细则里没有 “%s” 这一项".formatted(name),
                        name,
                        BookColumn.headers(BookColumn.BOOK));
            } else if (!value.isEmpty()) {
                Node node = CellText.node(known.get().kind(), value, mark);
                BookNodes.put(root, known.get().path(), node, mark);
            }
        }
    }

    private void list(MappingNode root, String name, List<BookColumn> columns) {
        sheet(name).ifPresent(at -> {
            List<MappingNode> rows = rows(at, columns);
            if (!rows.isEmpty()) {
                Mark mark = SourceCells.mark(at, 0, 0);
                BookNodes.put(root, BookNodes.scalar(name, mark), BookNodes.sequence(rows, mark));
            }
        });
    }

    /** An entry of 量 stands under its name. */
    private static void named(MappingNode all, MappingNode row) {
        Node name = BookNodes.get(row, "名称").orElseGet(() -> BookNodes.scalar("", row.getStartMark()));
        row.getValue().removeIf(tuple -> BookNodes.text(tuple.getKeyNode()).equals("名称"));
        BookNodes.put(all, BookNodes.scalar(BookNodes.text(name), name.getStartMark()), row);
    }

    private List<MappingNode> rows(int at, List<BookColumn> columns) {
        BookSheets.Sheet sheet = sheets.sheets().get(at);
        Map<Integer, BookColumn> headed = headers(at, columns);
        List<MappingNode> rows = new ArrayList<>();
        for (int row = 1; row < sheet.rows().size(); row++) {
            if (sheet.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(at, row, headed));
            }
        }
        return rows;
    }

    private Map<Integer, BookColumn> headers(int at, List<BookColumn> columns) {
        BookSheets.Sheet sheet = sheets.sheets().get(at);
        Map<Integer, BookColumn> headed = new LinkedHashMap<>();
        int width = sheet.rows().isEmpty() ? 0 : sheet.rows().getFirst().size();
        for (int column = 0; column < width; column++) {
            String header = sheet.cell(0, column).replace('\n', ' ');
            Optional<BookColumn> known = column(columns, header).or(() -> inCase(columns, header));
            if (known.isPresent()) {
                headed.put(column, known.get());
            } else if (!header.isEmpty()) {
                faults.unknown(
                        BookNodes.scalar(header, SourceCells.mark(at, 0, column)),
                        "没有名为 “%s” 的列".formatted(header),
                        header,
                        BookColumn.headers(columns));
            }
        }
        return headed;
    }

    private static Optional<BookColumn> inCase(List<BookColumn> columns, String header) {
        if (!columns.equals(BookColumn.CASES)
                || header.length() < 2
                || !(header.startsWith("给") || header.startsWith("得"))) {
            return Optional.empty();
        }
        return Optional.of(
                BookColumn.inCase(header.substring(0, 1), header.substring(1).replaceFirst("^[\\s:：]+", "")));
    }

    private static Optional<BookColumn> column(List<BookColumn> columns, String header) {
        return columns.stream().filter(column -> column.header().equals(header)).findFirst();
    }

    private MappingNode row(int at, int row, Map<Integer, BookColumn> headed) {
        BookSheets.Sheet sheet = sheets.sheets().get(at);
        MappingNode entry = BookNodes.mapping(SourceCells.mark(at, row, 0));
        ScalarNode shape = shape(at, row, headed);
        headed.forEach((column, known) -> {
            String text = sheet.cell(row, column);
            Mark mark = SourceCells.mark(at, row, column);
            boolean asShape = known.path().getFirst().equals(BookColumn.SHAPE);
            if ((text.isEmpty() && known.kind() != BookColumn.Kind.ALWAYS)
                    || (asShape && known.path().size() == 1)) {
                return;
            }
            Mark key = known.path().size() == 2 && columnsOfCases(known) ? SourceCells.mark(at, 0, column) : mark;
            Mark at0 = asShape ? shape.getStartMark() : key;
            BookNodes.put(entry, known.path(shape.getValue()), CellText.node(known.kind(), text, mark), at0);
        });
        BookNodes.get(entry, shape.getValue()).ifPresent(SheetsReader::divide);
        return entry;
    }

    private static boolean columnsOfCases(BookColumn column) {
        return List.of("给", "得").contains(column.path().getFirst());
    }

    /** The way of giving marks that a row names; 公式 where it only has a formula. */
    private ScalarNode shape(int at, int row, Map<Integer, BookColumn> headed) {
        for (Map.Entry<Integer, BookColumn> each : headed.entrySet()) {
            if (each.getValue().header().equals(BookColumn.SHAPE)) {
                String text = sheets.sheets().get(at).cell(row, each.getKey());
                if (!text.isEmpty()) {
                    return BookNodes.scalar(text, SourceCells.mark(at, row, each.getKey()));
                }
            }
        }
        return BookNodes.scalar("公式", SourceCells.mark(at, row, 0));
    }

    /** 量 and 每件 that name several things are lines (项): the first of one beside the first of the other. */
    private static void divide(Node shape) {
        Optional<Node> quantity = BookNodes.get(shape, "量");
        if (!(shape instanceof MappingNode mapping)
                || quantity.isEmpty()
                || !CellText.isList(BookNodes.text(quantity.get()))) {
            return;
        }
        Mark mark = quantity.get().getStartMark();
        Node each = BookNodes.get(shape, "每件").orElseGet(() -> BookNodes.scalar("", mark));
        SequenceNode names = (SequenceNode) CellText.list(BookNodes.text(quantity.get()), mark);
        SequenceNode marks = (SequenceNode) CellText.list(BookNodes.text(each), each.getStartMark());
        List<MappingNode> lines = new ArrayList<>();
        for (int i = 0; i < names.getValue().size(); i++) {
            MappingNode line = BookNodes.mapping(mark);
            BookNodes.put(line, BookNodes.scalar("量", mark), names.getValue().get(i));
            if (i < marks.getValue().size()) {
                BookNodes.put(
                        line,
                        BookNodes.scalar("每件", each.getStartMark()),
                        marks.getValue().get(i));
            }
            lines.add(line);
        }
        mapping.getValue().removeIf(tuple -> List.of("量", "每件").contains(BookNodes.text(tuple.getKeyNode())));
        BookNodes.put(mapping, BookNodes.scalar("项", mark), BookNodes.sequence(lines, mark));
    }
}
