package mingjing.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Lays the tree of a rule book out over the sheets that {@link SheetsReader} reads. */
final class SheetsWriter {
    private SheetsWriter() {}

    static BookSheets write(MappingNode root) {
        List<BookSheets.Sheet> sheets = new ArrayList<>();
        List<List<String>> book = new ArrayList<>();
        book.add(List.of("项目", "内容"));
        for (BookColumn line : BookColumn.BOOK) {
            book.add(List.of(line.header(), CellText.text(line.kind(), BookNodes.get(root, line.path()))));
        }
        sheets.add(new BookSheets.Sheet("细则", book));
        List<Node> quantities = new ArrayList<>();
        BookNodes.get(root, "量").ifPresent(all -> tuples(all).forEach(tuple -> quantities.add(named(tuple))));
        sheets.add(sheet("量", BookColumn.QUANTITIES, quantities));
        sheets.add(sheet("指标", BookColumn.INDICATORS, items(root, "指标")));
        sheets.add(sheet("一票否决", BookColumn.VETOES, items(root, "一票否决")));
        sheets.add(sheet("测试", caseColumns(items(root, "测试")), items(root, "测试")));
        return new BookSheets(sheets);
    }

    private static List<Node> items(MappingNode root, String key) {
        return BookNodes.items(BookNodes.get(root, key));
    }

    private static List<NodeTuple> tuples(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static Node named(NodeTuple tuple) {
        MappingNode row = BookNodes.mapping(tuple.getKeyNode().getStartMark());
        BookNodes.put(
                row,
                BookNodes.scalar("名称", row.getStartMark()),
                BookNodes.scalar(BookNodes.text(tuple.getKeyNode()), row.getStartMark()));
        row.getValue().addAll(tuples(tuple.getValueNode()));
        return row;
    }

    private static List<BookColumn> caseColumns(List<Node> cases) {
        List<BookColumn> columns = new ArrayList<>(BookColumn.CASES);
        for (String side : List.of("给", "得")) {
            Set<String> names = new LinkedHashSet<>();
            cases.forEach(each -> BookNodes.get(each, side)
                    .ifPresent(
                            values -> tuples(values).forEach(tuple -> names.add(BookNodes.text(tuple.getKeyNode())))));
            names.forEach(name -> columns.add(BookColumn.inCase(side, name)));
        }
        return columns;
    }

    private static BookSheets.Sheet sheet(String name, List<BookColumn> columns, List<Node> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(BookColumn.headers(columns));
        for (Node entry : entries) {
            String shape = ShapeReader.SHAPES.stream()
                    .filter(each -> BookNodes.get(entry, each).isPresent())
                    .findFirst()
                    .orElse("");
            rows.add(columns.stream().map(column -> cell(entry, column, shape)).toList());
        }
        return new BookSheets.Sheet(name, rows);
    }

    private static String cell(Node entry, BookColumn column, String shape) {
        if (column.header().equals(BookColumn.SHAPE)) {
            return shape;
        }
        Optional<Node> value = BookNodes.get(entry, column.path(shape));
        Optional<Node> lines = BookNodes.get(entry, List.of(shape, "项"));
        boolean ofLine = column.path().size() == 2 && column.path().getFirst().equals(BookColumn.SHAPE);
        if (value.isEmpty() && lines.isPresent() && ofLine) {
            List<Node> parts = BookNodes.items(lines).stream()
                    .flatMap(line -> BookNodes.get(line, column.path().getLast()).stream())
                    .toList();
            return CellText.joined(parts, "、");
        }
        return CellText.text(column.kind(), value);
    }
}
