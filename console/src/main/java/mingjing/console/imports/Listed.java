package mingjing.console.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several entries in one cell, separated by 、 or ; or line breaks.
 *
 * <p>A separator that belongs to an entry has a backslash before it. A backslash anywhere else is one, as in a path; only those that
 * stand directly before a separator come in pairs.
 */
public final class Listed {
    private static final Pattern SEPARATOR = Pattern.compile("(\\\\*)([、;；\n])");
    private static final Pattern END = Pattern.compile("\\\\+$");

    private Listed() {}

    /** The entries as one cell. */
    public static String written(List<String> entries) {
        StringBuilder cell = new StringBuilder();
        for (String entry : entries) {
            if (!cell.isEmpty()) {
                cell.replace(0, cell.length(), END.matcher(cell).replaceFirst("$0$0"))
                        .append('、');
            }
            cell.append(SEPARATOR.matcher(entry).replaceAll("$1$1\\\\$2"));
        }
        return cell.toString();
    }

    /** The entries of a cell, none of them blank. */
    static List<String> read(String cell) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        Matcher separator = SEPARATOR.matcher(cell);
        while (separator.find()) {
            int marks = separator.group(1).length();
            separator.appendReplacement(entry, "");
            entry.append("\\".repeat(marks / 2));
            if (marks % 2 == 1) {
                entry.append(separator.group(2));
            } else {
                add(entry, entries);
            }
        }
        separator.appendTail(entry);
        add(entry, entries);
        return entries;
    }

    private static void add(StringBuilder entry, List<String> entries) {
        String text = entry.toString().strip();
        if (!text.isEmpty()) {
            entries.add(text);
        }
        entry.setLength(0);
    }
}
