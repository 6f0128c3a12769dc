package mingjing.bench.measuring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingjing.bench.measuring.Results.Line;
import tools.jackson.databind.json.JsonMapper;

/** The results as a table to read and as JSON to compare. */
final class Report {
    private Report() {}

    /** One line a figure: the median over the rounds, the lowest and the highest, and the ratio. */
    static String table(List<Line> lines) {
        int width = lines.stream()
                .mapToInt(line -> line.figure().name().length())
                .max()
                .orElse(10);
        StringBuilder table = new StringBuilder(String.format(
                "%-" + (width - 2) + "s %9s %-8s %18s %8s  %s%n", "项目", "中位数", "单位", "最小–最大", "比值", "比于"));
        for (Line line : lines) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-" + width + "s %12s %-9s %21s %9s  %s%n",
                    line.figure().name(),
                    number(line.median()),
                    line.figure().unit(),
                    number(line.min()) + "–" + number(line.max()),
                    line.ratio()
                            .map(ratio -> String.format(Locale.ROOT, "%.2f×", ratio))
                            .orElse(""),
                    line.ratio().isPresent() ? line.figure().against() : ""));
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1_000 ? "%.1f" : "%,.0f", value);
    }

    /** As the contract has it; {@code ratio} and {@code against} are null for a figure that stands for itself. */
    static String json(List<Line> lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", line.figure().name());
            row.put("value", line.median());
            row.put("unit", line.figure().unit());
            row.put("ratio", line.ratio().orElse(null));
            row.put("against", line.ratio().isPresent() ? line.figure().against() : null);
            row.put("repeats", line.repeats());
            rows.add(row);
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
    }
}
