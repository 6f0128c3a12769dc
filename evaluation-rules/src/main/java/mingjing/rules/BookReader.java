package mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a whole book in one pass, collecting every fault; then runs its test cases. */
final class BookReader {
    private static final List<String> KEYS =
            List.of("细则", "版本", "说明", "施行", "满分", "舍入", "同分", "排名", "分组", "擂台", "量", "指标", "一票否决", "测试");
    private static final Map<String, BigDecimal> CONFIDENCE =
            Map.of("90%", new BigDecimal("1.645"), "95%", new BigDecimal("1.96"), "99%", new BigDecimal("2.576"));
    private static final int MOST_INDICATORS = 60;
    private static final int MOST_CASES = 100;

    private final Faults faults;
    private final Reading reading;
    private final Entries book;

    private BookReader(MappingNode root, Faults faults, Vocabulary vocabulary) {
        this.faults = faults;
        this.reading = new Reading(faults, vocabulary);
        this.book = Entries.of(root, "细则", faults, KEYS);
    }

    static RuleBook read(String fileName, String yaml, Vocabulary vocabulary) {
        Faults faults = new Faults(new SourceText(fileName, yaml));
        Optional<MappingNode> root = YamlTree.root(yaml, faults);
        if (root.isEmpty()) {
            faults.throwIfAny();
            throw new IllegalStateException("no root and no fault in " + fileName);
        }
        return new BookReader(root.get(), faults, vocabulary).read();
    }

    static RuleBook read(String fileName, BookSheets sheets, Vocabulary vocabulary) {
        Faults faults = new Faults(new SourceCells(fileName, sheets));
        return new BookReader(SheetsReader.read(sheets, faults), faults, vocabulary).read();
    }

    private RuleBook read() {
        book.required("量").ifPresent(node -> QuantityReader.read(node, reading));
        IndicatorReader indicators = new IndicatorReader(reading);
        Model model = model(indicators);
        List<String> names = indicators.names();
        List<TestCase> cases = limited("测试", MOST_CASES).stream()
                .map(node -> TestCase.read(node, reading, names))
                .toList();
        faults.throwIfAny();
        cases.forEach(each -> each.run(model, faults));
        faults.throwIfAny();
        return new RuleBook(
                model,
                Stream.concat(unknownKinds(model), Coverage.warnings(model, cases).stream())
                        .toList());
    }

    private Stream<String> unknownKinds(Model model) {
        return model.quantities().values().stream()
                .map(Quantity::kind)
                .filter(kind -> !kind.isEmpty() && !reading.vocabulary().kinds().containsKey(kind))
                .distinct()
                .map(kind -> "没有一条 “%s” 的记录, 按 0 计; 请核对是不是写错了".formatted(kind));
    }

    private Model model(IndicatorReader reader) {
        Node inForce = book.required("施行").orElse(book.node());
        Entries force = book.has("施行")
                ? Entries.of(inForce, "施行", faults, List.of("自", "至"))
                : Entries.open(inForce, "施行", faults);
        LocalDate from = day(force, "自");
        LocalDate to = day(force, "至");
        if (to.isBefore(from)) {
            faults.at(force.at("至"), "施行的 “至” 早于 “自”");
        }
        book.required("指标");
        List<ScoredIndicator> indicators = limited("指标", MOST_INDICATORS).stream()
                .flatMap(node -> reader.indicator(node).stream())
                .toList();
        List<Veto> vetoes = limited("一票否决", MOST_INDICATORS).stream()
                .flatMap(node -> reader.veto(node).stream())
                .toList();
        return new Model(
                named("细则"),
                named("版本"),
                from,
                to,
                fullMarks(indicators),
                decimals(),
                tieOrder(reader.names()),
                ranking(),
                grouping(),
                book.has("擂台") ? Optional.of(StageReader.read(book.at("擂台"), faults)) : Optional.empty(),
                reading.quantities(),
                indicators,
                vetoes);
    }

    private String named(String key) {
        String text = book.text(key);
        if (book.has(key) && (text.isEmpty() || text.contains("@"))) {
            faults.at(book.at(key), "“%s” 不能为空, 也不能含 “@”".formatted(key));
        } else if (!text.matches("[^/\\\\\\p{Cntrl}]*")) {
            // Name and version become a line of a receipt and the name of a file.
            faults.at(book.at(key), "“%s” 不能含斜线或换行".formatted(key));
        }
        return text;
    }

    private LocalDate day(Entries force, String key) {
        if (!book.has("施行")) {
            return LocalDate.EPOCH;
        }
        String text = force.text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (force.has(key)) {
                faults.at(force.at(key), "“%s” 不是日期: “%s”".formatted(key, text), "写成 2022-01-01");
            }
            return LocalDate.EPOCH;
        }
    }

    private Points fullMarks(List<ScoredIndicator> indicators) {
        Points full = Points.of(reading.positive(book, "满分"));
        Points sum =
                indicators.stream().map(each -> each.indicator().fullMarks()).reduce(Points.ZERO, Points::plus);
        boolean whole = indicators.size() == book.items("指标").size();
        if (book.has("满分") && book.has("指标") && whole && !sum.equals(full)) {
            faults.at(book.at("满分"), "各指标满分合计 %s, 不等于 %s".formatted(sum, full), "改指标的满分, 或改总的满分");
        }
        return full;
    }

    private int decimals() {
        if (!book.has("舍入")) {
            return 3;
        }
        Entries rounding = Entries.of(book.at("舍入"), "舍入", faults, List.of("小数", "方式"));
        if (!rounding.text("方式").equals("四舍五入") && rounding.has("方式")) {
            faults.at(rounding.at("方式"), "舍入方式只能是 “四舍五入”");
        }
        BigDecimal decimals = rounding.number("小数");
        if (decimals.stripTrailingZeros().scale() > 0
                || decimals.signum() < 0
                || decimals.compareTo(BigDecimal.valueOf(3)) > 0) {
            faults.at(rounding.at("小数"), "“小数” 应是 0、1、2 或 3");
            return 3;
        }
        return decimals.intValueExact();
    }

    private List<String> tieOrder(List<String> names) {
        List<String> order = new ArrayList<>();
        for (Node node : book.items("同分")) {
            String name = book.text(node, "同分");
            if (!names.contains(name)) {
                faults.unknown(node, "没有名为 “%s” 的指标".formatted(name), name, names);
            }
            order.add(name);
        }
        return order;
    }

    private Optional<Ranking> ranking() {
        if (!book.has("排名")) {
            return Optional.empty();
        }
        Entries entries = Entries.of(book.at("排名"), "排名", faults, List.of("样本", "最少", "置信"));
        String confidence = entries.textOr("置信", "95%");
        BigDecimal z = CONFIDENCE.getOrDefault(confidence, BigDecimal.ONE);
        if (!CONFIDENCE.containsKey(confidence)) {
            faults.at(entries.at("置信"), "置信只能是 90%、95% 或 99%");
        }
        BigDecimal minimum = reading.positive(entries, "最少");
        return reading.countable(entries, "样本").map(sample -> new Ranking(sample.name(), minimum, z));
    }

    private Optional<Grouping> grouping() {
        if (!book.has("分组")) {
            return Optional.empty();
        }
        Entries entries = Entries.of(book.at("分组"), "分组", faults, List.of("按", "组", "其余"));
        List<Grouping.Group> groups = new ArrayList<>();
        entries.required("组");
        for (Node item : entries.items("组")) {
            if (!(item instanceof SequenceNode pair) || pair.getValue().size() != 2) {
                faults.at(item, "一组应写成 [界线, 名称]", "例如 [1500, 小社区]: 不足 1500 的是小社区");
                continue;
            }
            BigDecimal below = entries.number(pair.getValue().getFirst(), "界线");
            if (!groups.isEmpty() && groups.getLast().below().compareTo(below) >= 0) {
                faults.at(item, "界线应一组比一组大", "从最小的社区写到最大的");
            }
            groups.add(new Grouping.Group(below, entries.text(pair.getValue().get(1), "名称")));
        }
        return Optional.of(new Grouping(entries.text("按"), groups, entries.text("其余")));
    }

    private List<Node> limited(String key, int most) {
        List<Node> items = book.items(key);
        if (items.size() > most) {
            faults.at(book.at(key), "“%s” 太多: %d 个, 最多 %d 个".formatted(key, items.size(), most));
        }
        if (items.isEmpty() && book.has(key) && key.equals("指标")) {
            faults.at(book.at(key), "一个指标也没有");
        }
        return items.subList(0, Math.min(most, items.size()));
    }
}
