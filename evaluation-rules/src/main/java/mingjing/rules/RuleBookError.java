package mingjing.rules;

/**
 * One thing wrong with a rule book, at a 1-based line and column (in characters) of its file.
 *
 * @param source the line as written, and under it carets at the fault; empty where there is no line to show
 * @param hint what to do, or empty
 */
public record RuleBookError(String file, int line, int column, String message, String source, String hint) {
    /** The error as a reader sees it, over one to four lines. */
    @Override
    public String toString() {
        String head = file + ":" + line + ":" + column + ": 错误: " + message;
        return head + (source.isEmpty() ? "" : "\n" + source) + (hint.isEmpty() ? "" : "\n    提示: " + hint);
    }
}
