package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the shapes: 公式 分档 加分 扣分 比率, and checks that their marks fit the indicator. */
final class ShapeReader {
    static final List<String> SHAPES = List.of("公式", "分档", "加分", "扣分", "比率");
    private static final Map<String, Expr.Relation> DIRECTIONS =
            Map.of("不超过", Expr.Relation.AT_MOST, "不少于", Expr.Relation.AT_LEAST);
    private static final int MOST_TIERS = 20;

    private final Reading reading;
    private final Faults faults;
    private final BigDecimal full;
    private final Signs signs;

    /** Reads shapes that give up to {@code full} marks where {@code signs} hold. */
    ShapeReader(Reading reading, BigDecimal full, Signs signs) {
        this.reading = reading;
        this.signs = signs;
        this.faults = reading.faults();
        this.full = full;
    }

    /** The shape under {@code key}, or nothing after saying why. */
    Optional<Shape> read(String key, Node node) {
        return switch (key) {
            case "公式" -> formula(node);
            case "分档" -> tiers(Entries.of(node, key, faults, List.of("量", "方向", "档", "其余")));
            case "加分" -> bonus(Entries.of(node, key, faults, List.of("量", "每件", "项", "按", "上限")));
            case "扣分" -> deduction(Entries.of(node, key, faults, List.of("起始", "量", "每件", "项", "下限")));
            default -> new RatioReader(reading, signs).read(node);
        };
    }

    private Optional<Shape> formula(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            faults.at(node, "“公式” 应是一段文字", "例如 公式: 30 * 限制((满意数/评价数 - 80%) / 20%, 0, 1)");
            return Optional.empty();
        }
        String text = scalar.getValue().replaceAll("\\s+", " ").strip();
        return FormulaParser.marks(scalar, reading, signs).map(expr -> new Shape.Formula(text, expr));
    }

    private Optional<Shape> tiers(Entries entries) {
        Optional<Quantity> quantity = reading.quantity(entries, "量");
        String direction = entries.textOr("方向", "不超过");
        Expr.Relation relation = DIRECTIONS.getOrDefault(direction, Expr.Relation.AT_MOST);
        if (!DIRECTIONS.containsKey(direction)) {
            faults.unknown(
                    entries.at("方向"), "方向只能是 不超过 或 不少于, 不能是 “%s”".formatted(direction), direction, DIRECTIONS.keySet());
        }
        entries.required("档");
        List<Shape.Tier> tiers = new ArrayList<>();
        for (Node item : entries.items("档")) {
            tier(item, entries).ifPresent(tier -> {
                if (!tiers.isEmpty()) {
                    ordered(item, tiers.getLast(), tier, relation);
                }
                tiers.add(tier);
            });
        }
        BigDecimal rest = reading.within(entries, "其余", entries.number("其余"), BigDecimal.ZERO, full);
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            faults.at(entries.at("档"), "应有 1 到 %d 档".formatted(MOST_TIERS), "例如 档: [[5, 20], [15, 12]]");
            return Optional.empty();
        }
        if (rest.compareTo(tiers.getLast().marks()) >= 0) {
            faults.at(
                    entries.at("其余"),
                    "其余的得分应低于最后一档的 %s 分"
                            .formatted(Decimals.plain(tiers.getLast().marks())));
        }
        return quantity.map(of -> new Shape.Tiers(of.name(), of.unit(), relation, tiers, rest));
    }

    private Optional<Shape.Tier> tier(Node item, Entries entries) {
        if (!(item instanceof SequenceNode pair) || pair.getValue().size() != 2) {
            faults.at(item, "一档应写成 [界线, 得分]", "例如 [5, 20]");
            return Optional.empty();
        }
        BigDecimal marks = entries.number(pair.getValue().get(1), "得分");
        if (marks.signum() < 0 || marks.compareTo(full) > 0) {
            faults.at(
                    pair.getValue().get(1),
                    "得分 %s 不在 0 到满分 %s 之间".formatted(Decimals.plain(marks), Decimals.plain(full)));
        }
        return Optional.of(new Shape.Tier(entries.number(pair.getValue().getFirst(), "界线"), marks));
    }

    /** Neither gap nor overlap: every later tier is looser and gives less. */
    private void ordered(Node item, Shape.Tier before, Shape.Tier tier, Expr.Relation relation) {
        int step = tier.threshold().compareTo(before.threshold());
        if (relation == Expr.Relation.AT_MOST ? step <= 0 : step >= 0) {
            faults.at(item, relation == Expr.Relation.AT_MOST ? "界线应一档比一档大" : "界线应一档比一档小", "各档从最好的写到最差的");
        }
        if (tier.marks().compareTo(before.marks()) >= 0) {
            faults.at(item, "得分应一档比一档少", "各档从最好的写到最差的");
        }
    }

    private Optional<Shape> bonus(Entries entries) {
        List<Shape.Line> lines = lines(entries);
        Optional<String> base = entries.has("按")
                ? reading.quantity(entries, "按").map(quantity -> {
                    if (quantity.take() != Quantity.Take.ATTRIBUTE) {
                        faults.at(
                                entries.at("按"),
                                "“按” 要一个属性量, “%s” 不是".formatted(quantity.name()),
                                "例如 取: 属性, 字段: 户数, 除以: 1000");
                    }
                    return quantity.name();
                })
                : Optional.empty();
        BigDecimal cap = reading.within(entries, "上限", entries.number("上限"), BigDecimal.ZERO, full);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shape.Bonus(lines, base, cap));
    }

    private Optional<Shape> deduction(Entries entries) {
        List<Shape.Line> lines = lines(entries);
        BigDecimal start = reading.within(entries, "起始", entries.number("起始"), BigDecimal.ZERO, full);
        BigDecimal floor = entries.numberOr("下限", BigDecimal.ZERO);
        if (floor.signum() < 0 || floor.compareTo(start) > 0) {
            faults.at(
                    entries.at("下限"),
                    "“下限” 是 %s, 应在 0 到起始 %s 之间".formatted(Decimals.plain(floor), Decimals.plain(start)));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shape.Deduction(start, lines, floor));
    }

    /** Either 量 and 每件, or 项 with several of them; all of one unit, since units are never added together. */
    private List<Shape.Line> lines(Entries entries) {
        List<Entries> parts = new ArrayList<>();
        if (entries.has("项")) {
            for (String key : List.of("量", "每件")) {
                if (entries.has(key)) {
                    faults.at(entries.at(key), "写了 “项”, 就不要再写 “%s”".formatted(key), "把它写进 “项” 里");
                }
            }
            entries.items("项").forEach(item -> parts.add(Entries.of(item, "项", faults, List.of("量", "每件"))));
            if (parts.isEmpty()) {
                faults.at(entries.at("项"), "“项” 里一项也没有");
            }
        } else {
            parts.add(entries);
        }
        List<Shape.Line> lines = new ArrayList<>();
        String unit = "";
        for (Entries part : parts) {
            BigDecimal each = reading.positive(part, "每件");
            Optional<Quantity> quantity = reading.countable(part, "量");
            if (quantity.isPresent()) {
                if (!lines.isEmpty() && !quantity.get().unit().equals(unit)) {
                    faults.at(
                            part.at("量"),
                            "加减单位不同: “%s” 和 “%s”".formatted(unit, quantity.get().unit()),
                            "单位不同的量分成两个指标");
                }
                unit = quantity.get().unit();
                lines.add(new Shape.Line(quantity.get().name(), each));
            }
        }
        return lines;
    }
}
