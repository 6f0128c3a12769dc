package mingjing.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjing.events.Words;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Segment;
import mingjing.rules.stage.StageRules;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a book says of the contest on the stage (擂台). */
final class StageReader {
    private static final List<String> KEYS = List.of("现场占比", "环节", "去极值", "申诉天数");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST_TRIMMED = 3;
    private static final int MOST_JUDGES = 100;
    private static final int LONGEST_APPEAL = 60;

    private final Entries stage;
    private final Faults faults;

    private StageReader(Node node, Faults faults) {
        this.stage = Entries.of(node, "擂台", faults, KEYS);
        this.faults = faults;
    }

    static StageRules read(Node node, Faults faults) {
        return new StageReader(node, faults).read();
    }

    private StageRules read() {
        int percent = whole("现场占比", stage.number("现场占比").multiply(HUNDRED), 0, 100);
        return new StageRules(
                percent,
                full(),
                whole("去极值", stage.number("去极值"), FEWEST_TRIMMED, MOST_JUDGES),
                whole("申诉天数", stage.number("申诉天数"), 0, LONGEST_APPEAL));
    }

    private int whole(String key, BigDecimal value, int least, int most) {
        boolean usable = value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!usable && stage.has(key)) {
            String range = key.equals("现场占比") ? "0% 至 100% 的整百分数" : "%d 至 %d 的整数".formatted(least, most);
            faults.at(stage.at(key), "“%s” 应是 %s".formatted(key, range));
        }
        return usable ? value.intValueExact() : least;
    }

    private Marks full() {
        SortedMap<Segment, BigDecimal> full = new TreeMap<>();
        stage.required("环节");
        stage.items("环节").forEach(item -> segment(item, full));
        Set<Segment> missing = EnumSet.allOf(Segment.class);
        missing.removeAll(full.keySet());
        if (stage.has("环节") && !missing.isEmpty()) {
            String names = missing.stream().map(Words::of).collect(Collectors.joining("、"));
            faults.at(stage.at("环节"), "环节缺 %s".formatted(names), "四个环节都要写, 不打分的写 0");
        }
        BigDecimal sum = full.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (missing.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            faults.at(stage.at("环节"), "各环节满分合计 %s, 不等于 100".formatted(sum.toPlainString()));
        }
        return Marks.of(full);
    }

    private void segment(Node item, SortedMap<Segment, BigDecimal> full) {
        Map<String, Segment> known = Words.meanings(Segment.values());
        if (!(item instanceof SequenceNode pair) || pair.getValue().size() != 2) {
            faults.at(item, "一个环节应写成 [名称, 满分]", "例如 [晒成绩, 30]");
            return;
        }
        Node nameAt = pair.getValue().getFirst();
        String name = stage.text(nameAt, "环节");
        BigDecimal marks = stage.number(pair.getValue().get(1), "满分").stripTrailingZeros();
        Segment segment = known.get(name);
        if (segment == null) {
            faults.unknown(nameAt, "没有名为 “%s” 的环节".formatted(name), name, List.copyOf(known.keySet()));
        } else if (full.containsKey(segment)) {
            faults.at(nameAt, "环节 “%s” 写了两次".formatted(name));
        } else if (marks.signum() < 0 || marks.compareTo(HUNDRED) > 0 || marks.scale() > 1) {
            faults.at(pair.getValue().get(1), "环节的满分应是 0 至 100, 至多一位小数");
            full.put(segment, BigDecimal.ZERO);
        } else {
            full.put(segment, marks);
        }
    }
}
