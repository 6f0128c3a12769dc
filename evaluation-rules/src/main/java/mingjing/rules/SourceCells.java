package mingjing.rules;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The sheets of a rule book in Excel: marks hold the row and column of a cell, and the number of its sheet. */
final class SourceCells implements Source {
    /** No sheet of a rule book has as many rows. */
    private static final int SHEET = 1 << 20;

    private final String file;
    private final BookSheets sheets;

    SourceCells(String file, BookSheets sheets) {
        this.file = file;
        this.sheets = sheets;
    }

    /** The mark of a cell; all are 0-based. */
    static Mark mark(int sheet, int row, int column) {
        return new Mark("", 0, sheet * SHEET + row, column, new int[0], 0);
    }

    @Override
    public RuleBookError at(Mark mark, int length, String message, String hint) {
        return error(mark, "", 1, text(mark).length(), message, hint);
    }

    @Override
    public RuleBookError inside(ScalarNode node, int offset, int length, String message, String hint) {
        Mark mark = node.getStartMark();
        String text = text(mark);
        // A cell may hold several things, one of which the node is.
        int begin = Math.max(0, text.indexOf(node.getValue()));
        int place = text.codePointCount(0, begin) + offset + 1;
        return error(mark, " 第 " + place + " 字", place, length, message, hint);
    }

    private RuleBookError error(Mark mark, String character, int place, int length, String message, String hint) {
        int row = mark.getLine() % SHEET + 1;
        int column = mark.getColumn() + 1;
        BookSheets.Sheet sheet = sheets.sheets()
                .get(Math.min(mark.getLine() / SHEET, sheets.sheets().size() - 1));
        String where = " " + sheet.name() + "!" + letters(column) + row + character;
        String text = text(mark);
        String excerpt = text.isEmpty() ? "" : SourceText.excerpt(text, place, length);
        return new RuleBookError(file, where, row, column, message, excerpt, hint);
    }

    private String text(Mark mark) {
        BookSheets.Sheet sheet = sheets.sheets()
                .get(Math.min(mark.getLine() / SHEET, sheets.sheets().size() - 1));
        return sheet.cell(mark.getLine() % SHEET, mark.getColumn());
    }

    /** The name of a column: A, B … Z, AA. */
    private static String letters(int column) {
        String letter = Character.toString('A' + (column - 1) % 26);
        return column <= 26 ? letter : letters((column - 1) / 26) + letter;
    }
}
