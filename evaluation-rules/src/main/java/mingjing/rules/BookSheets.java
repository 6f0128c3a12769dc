package mingjing.rules;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/** A rule book as the cells of a workbook, whoever reads or writes the file itself. */
public record BookSheets(List<Sheet> sheets) {
    public BookSheets {
        sheets = List.copyOf(sheets);
    }

    /** The sheets of a book written as YAML; throws {@link RuleBookErrors} only if that is no YAML. */
    public static BookSheets of(String fileName, String yaml) {
        Faults faults = new Faults(new SourceText(fileName, yaml));
        Optional<MappingNode> root = YamlTree.root(yaml, faults);
        faults.throwIfAny();
        return SheetsWriter.write(root.orElseThrow());
    }

    /** The same book as YAML, the form in which books are kept; its keys are in the order of the sheets. */
    public String yaml() {
        return BookNodes.yaml(SheetsReader.read(this, new Faults(new SourceCells("", this))));
    }

    /**
     * One sheet.
     *
     * @param rows cells as text, an empty text where there is nothing; rows may differ in length
     */
    public record Sheet(String name, List<List<String>> rows) {
        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The text of a cell, 0-based; empty outside. */
        String cell(int row, int column) {
            if (row < 0
                    || row >= rows.size()
                    || column < 0
                    || column >= rows.get(row).size()) {
                return "";
            }
            return rows.get(row).get(column).strip();
        }
    }
}
