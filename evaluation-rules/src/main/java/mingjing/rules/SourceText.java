package mingjing.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The text of a rule book, for showing a fault where it stands; columns count characters, not bytes. */
final class SourceText implements Source {
    private static final String INDENT = "    ";
    private static final int BEFORE = 40;
    private static final int WIDTH = 100;

    /** The line breaks that SnakeYAML counts. */
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}]");

    private final String file;
    private final List<String> lines;

    SourceText(String file, String text) {
        this.file = file;
        this.lines = List.of(BREAK.split(text, -1));
    }

    @Override
    public RuleBookError at(Mark mark, int length, String message, String hint) {
        return error(mark.getLine() + 1, mark.getColumn() + 1, length, message, hint);
    }

    /**
     * A text over several lines is folded, so its places are found again by counting what is not blank; escapes in a quoted
     * text put the caret off by their length, never outside the file.
     */
    @Override
    public RuleBookError inside(ScalarNode node, int offset, int length, String message, String hint) {
        Mark start = node.getStartMark();
        boolean quoted = node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                || node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        if (start.getLine() == node.getEndMark().getLine()) {
            int column = start.getColumn() + 1 + offset + (quoted ? 1 : 0);
            return error(start.getLine() + 1, column, length, message, hint);
        }
        boolean block = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        long before = node.getValue()
                .codePoints()
                .limit(offset)
                .filter(SourceText::isInk)
                .count();
        int line = start.getLine() + (block ? 1 : 0);
        int column = block ? 0 : start.getColumn() + (quoted ? 1 : 0);
        while (line < lines.size()) {
            int[] all = lines.get(line).codePoints().toArray();
            for (int at = column; at < all.length; at++) {
                if (isInk(all[at]) && before-- == 0) {
                    return error(line + 1, at + 1, length, message, hint);
                }
            }
            line++;
            column = 0;
        }
        return at(start, 1, message, hint);
    }

    private static boolean isInk(int c) {
        return !Character.isWhitespace(c);
    }

    private RuleBookError error(int line, int column, int length, String message, String hint) {
        int row = Math.clamp(line, 1, lines());
        int place = Math.clamp(column, 1, lastColumn(row));
        return new RuleBookError(
                file, ":" + row + ":" + place, row, place, message, excerpt(lines.get(row - 1), place, length), hint);
    }

    /**
     * A text and, under it, carets at {@code column} (1-based); a full-width character gets a full-width blank or caret, so
     * that they line up in any font where 中文 is two cells wide.
     */
    static String excerpt(String text, int column, int length) {
        int[] all = text.codePoints().toArray();
        int at = Math.min(Math.max(column - 1, 0), all.length);
        int indent = 0;
        while (indent < at && (all[indent] == ' ' || all[indent] == '\t')) {
            indent++;
        }
        int start = Math.max(indent, at - BEFORE);
        int end = Math.min(all.length, start + WIDTH);
        StringBuilder shown = new StringBuilder(INDENT);
        StringBuilder carets = new StringBuilder(INDENT);
        for (int i = start; i < end; i++) {
            shown.appendCodePoint(Character.isISOControl(all[i]) ? ' ' : all[i]);
            if (i < at) {
                carets.append(isWide(all[i]) ? '　' : ' ');
            } else if (i < at + Math.max(1, length)) {
                carets.append(isWide(all[i]) ? '＾' : '^');
            }
        }
        if (at >= end) {
            carets.append('^');
        }
        return shown + "\n" + carets;
    }

    int lines() {
        return lines.size();
    }

    /** One more than the characters of a line: the last place a caret can stand. */
    int lastColumn(int line) {
        String text = lines.get(line - 1);
        return text.codePointCount(0, text.length()) + 1;
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2014 && codePoint <= 0x2026)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
    }
}
