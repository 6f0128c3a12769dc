package mingjing.rules;

import java.util.List;
import java.util.regex.Pattern;

/** The text of a rule book, for showing a fault where it stands; columns count characters, not bytes. */
final class SourceText {
    private static final String INDENT = "    ";
    private static final int BEFORE = 40;
    private static final int WIDTH = 100;

    /** The line breaks that SnakeYAML counts. */
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}]");

    private final List<String> lines;

    SourceText(String text) {
        this.lines = List.of(BREAK.split(text, -1));
    }

    /**
     * A line and, under it, carets at {@code column} (both 1-based); a full-width character gets a full-width blank or
     * caret, so that they line up in any font where 中文 is two cells wide.
     */
    String excerpt(int line, int column, int length) {
        int[] all = lines.get(line - 1).codePoints().toArray();
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
