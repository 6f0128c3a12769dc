package mingjing.console.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingjing.rules.Board;
import mingjing.rules.Community;
import mingjing.rules.Explanation;
import mingjing.rules.IndicatorExplanation;
import mingjing.rules.Row;
import mingjing.store.CanonicalJson;

/** A board or an explanation on a terminal. */
final class ScorePrinter {
    private final Map<String, String> names;
    private final PrintStream out;

    ScorePrinter(List<Community> roster, PrintStream out) {
        this.names = roster.stream().collect(Collectors.toMap(Community::code, Community::name));
        this.out = out;
    }

    void print(Board board, boolean json) {
        if (json) {
            out.println(CanonicalJson.mapper().writeValueAsString(answer(board)));
            return;
        }
        out.println(board.book());
        List<String> indicators = board.rows().stream()
                .flatMap(row -> row.indicators().keySet().stream())
                .distinct()
                .toList();
        List<String> head = new ArrayList<>(List.of("名次", "档次", "社区", "书记", "总分"));
        head.addAll(indicators);
        out.println(String.join("\t", head));
        for (Row row : board.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.rank() == 0 ? "—" : row.group() + row.rank(),
                    row.band(),
                    names.getOrDefault(row.community(), row.community()),
                    row.person(),
                    row.total().toString()));
            indicators.forEach(name -> {
                var points = row.indicators().get(name);
                cells.add(points == null ? "—" : points.toString());
            });
            out.println(String.join("\t", cells));
        }
    }

    private static Map<String, Object> answer(Board board) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("book", board.book());
        answer.put("position", board.moment().position());
        answer.put("rows", board.rows().stream().map(ScorePrinter::line).toList());
        return answer;
    }

    private static Map<String, Object> line(Row row) {
        Map<String, Object> indicators = new LinkedHashMap<>();
        row.indicators().forEach((name, points) -> indicators.put(name, points.marks()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("community", row.community());
        line.put("secretary", row.person());
        line.put("group", row.group());
        line.put("rank", row.rank());
        line.put("band", row.band());
        line.put("total", row.total().marks());
        line.put("indicators", indicators);
        return line;
    }

    static void print(Explanation why, PrintStream out) {
        out.println(why.community() + " 按 " + why.book() + " 得 " + why.total() + " 分");
        for (IndicatorExplanation indicator : why.indicators()) {
            out.println();
            out.println(indicator.name() + "：" + indicator.points() + " 分（满分 " + indicator.fullMarks() + "）");
            out.println("  规则：" + indicator.rule());
            indicator
                    .quantities()
                    .forEach(each -> out.println(
                            "  " + each.name() + " = " + each.value().toPlainString() + " " + each.unit()));
            indicator.adjustments().forEach(each -> out.println("  " + each.points() + "\t" + each.name()));
            indicator
                    .contributions()
                    .forEach(each -> out.println("  " + each.points() + "\t" + each.occurredOn() + "\t" + each.eventId()
                            + "\t" + each.why()));
        }
    }
}
