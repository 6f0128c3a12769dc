package mingjing.rules;

/**
 * One thing wrong with a rule book.
 *
 * @param where the place behind the file's name, as an author finds it: {@code :18:14}, or {@code  指标!D7 第 14 字}
 * @param line 1-based line of the text, or row of the sheet
 * @param column 1-based column in characters, or column of the sheet
 * @param source the line or cell as written, and under it carets at the fault; empty where there is none to show
 * @param hint what to do, or empty
 */
public record RuleBookError(
        String file, String where, int line, int column, String message, String source, String hint) {
    /** The error as a reader sees it, over one to four lines. */
    @Override
    public String toString() {
        String head = file + where + ": 错误: " + message;
        return head + (source.isEmpty() ? "" : "\n" + source) + (hint.isEmpty() ? "" : "\n    提示: " + hint);
    }
}
