package mingjing.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the quantities (量) of a book and checks them against the vocabulary. */
final class QuantityReader {
    private static final List<String> KEYS = List.of("取", "事件", "条件", "字段", "去重", "范围", "去最高", "去最低", "除以", "单位");
    private static final List<String> UNITS =
            Stream.concat(Unit.WORDS.stream(), Stream.of("%", "")).toList();
    private static final int MOST = 200;

    private final Reading reading;
    private final Faults faults;

    private QuantityReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    static void read(Node node, Reading reading) {
        Entries all = Entries.open(node, "量", reading.faults());
        if (all.keys().size() > MOST) {
            reading.faults().at(node, "量太多: %d 个, 最多 %d 个".formatted(all.keys().size(), MOST));
            return;
        }
        QuantityReader reader = new QuantityReader(reading);
        all.keys().forEach((name, key) -> {
            reading.lighten(key, name);
            if (!Tokens.isName(name)) {
                reading.faults().at(key, "“%s” 不能作量的名称".formatted(name), "用汉字、字母和数字, 不以数字开头, 不用空格、符号、单位和公式里的词");
            }
            reading.quantities().put(name, reader.quantity(name, all.at(name)));
        });
    }

    private Quantity quantity(String name, Node node) {
        Entries entries = Entries.of(node, "量 “" + name + "” ", faults, KEYS);
        Quantity.Take take = take(entries);
        String kind = take == Quantity.Take.ATTRIBUTE ? "" : kind(entries);
        Map<String, List<String>> fields = reading.vocabulary().kinds().getOrDefault(kind, Map.of());
        boolean known = reading.vocabulary().kinds().containsKey(kind);
        String field = entries.textOr("字段", "");
        if (take == Quantity.Take.ATTRIBUTE) {
            attribute(entries);
        } else if (known) {
            knownField(entries, "字段", field, fields);
            knownField(entries, "去重", entries.textOr("去重", ""), fields);
        }
        return new Quantity(
                name,
                take,
                kind,
                known ? conditions(entries, fields) : Map.of(),
                field,
                entries.textOr("去重", ""),
                everyone(entries, take),
                trim(entries, take),
                divisor(entries),
                unit(entries));
    }

    private Quantity.Take take(Entries entries) {
        String word = entries.text("取");
        Optional<Quantity.Take> take = Arrays.stream(Quantity.Take.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (take.isEmpty() && entries.has("取")) {
            List<String> words = Arrays.stream(Quantity.Take.values())
                    .map(Quantity.Take::word)
                    .toList();
            faults.unknown(
                    entries.at("取"), "不会这样取: “%s”, 可以是 %s".formatted(word, String.join("、", words)), word, words);
        }
        return take.orElse(Quantity.Take.COUNT);
    }

    private void attribute(Entries entries) {
        entries.required("字段");
        for (String key : List.of("事件", "条件", "去重", "范围")) {
            if (entries.has(key)) {
                faults.at(entries.at(key), "属性取自名册, 不看事件, 不能写 “%s”".formatted(key), "删去这一项");
            }
        }
    }

    private String kind(Entries entries) {
        Optional<Node> node = entries.required("事件");
        String kind = entries.textOr("事件", "");
        node.ifPresent(at -> {
            reading.lighten(at, kind);
            reading.mustShowResults(at, kind);
            if (!reading.vocabulary().kinds().containsKey(kind)
                    && !reading.vocabulary().open()
                    && BurdenRelief.refused(kind).isEmpty()) {
                faults.unknown(
                        at,
                        "没有名为 “%s” 的事件".formatted(kind),
                        kind,
                        reading.vocabulary().kinds().keySet());
            }
        });
        return kind;
    }

    private void knownField(Entries entries, String key, String field, Map<String, List<String>> fields) {
        if (!field.isEmpty()) {
            reading.lighten(entries.at(key), field);
            if (!fields.containsKey(field) && BurdenRelief.refused(field).isEmpty()) {
                faults.unknown(entries.at(key), "事件没有名为 “%s” 的字段".formatted(field), field, fields.keySet());
            }
        }
    }

    private Map<String, List<String>> conditions(Entries entries, Map<String, List<String>> fields) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        if (entries.has("条件")) {
            Entries conditions = Entries.open(entries.at("条件"), "条件", faults);
            conditions.keys().forEach((field, key) -> {
                if (fields.containsKey(field)) {
                    where.put(field, allowed(conditions, field, fields.getOrDefault(field, List.of())));
                } else {
                    faults.unknown(key, "事件没有名为 “%s” 的字段".formatted(field), field, fields.keySet());
                }
            });
        }
        return where;
    }

    private List<String> allowed(Entries conditions, String field, List<String> known) {
        List<String> values = conditions.texts(field);
        if (values.isEmpty()) {
            faults.at(conditions.at(field), "条件 “%s” 没有写允许的值".formatted(field));
        }
        for (String value : values) {
            reading.lighten(conditions.at(field), value);
            if (!known.isEmpty() && !known.contains(value)) {
                faults.unknown(
                        conditions.at(field),
                        "“%s” 的值没有 “%s”, 只有 %s".formatted(field, value, String.join("、", known)),
                        value,
                        known);
            }
        }
        return values;
    }

    /** 范围: 全体 looks at all communities; without it nobody sees another's facts. */
    private boolean everyone(Entries entries, Quantity.Take take) {
        String scope = entries.textOr("范围", "本社区");
        if (!List.of("本社区", "全体").contains(scope)) {
            faults.unknown(entries.at("范围"), "范围只能是 本社区 或 全体, 不能是 “%s”".formatted(scope), scope, List.of("本社区", "全体"));
        }
        return scope.equals("全体") && take != Quantity.Take.ATTRIBUTE;
    }

    private Quantity.Trim trim(Entries entries, Quantity.Take take) {
        if (take != Quantity.Take.TRIMMED_MEAN) {
            for (String key : List.of("去最高", "去最低")) {
                if (entries.has(key)) {
                    faults.at(entries.at(key), "只有 取: 去极值平均 才能写 “%s”".formatted(key), "删去这一项, 或改用 去极值平均");
                }
            }
            return Quantity.Trim.NONE;
        }
        return new Quantity.Trim(few(entries, "去最高"), few(entries, "去最低"));
    }

    private int few(Entries entries, String key) {
        BigDecimal number = entries.numberOr(key, BigDecimal.ONE);
        if (number.stripTrailingZeros().scale() > 0
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(9)) > 0) {
            faults.at(entries.at(key), "“%s” 应是 0 到 9 的整数".formatted(key));
            return 1;
        }
        return number.intValueExact();
    }

    private BigDecimal divisor(Entries entries) {
        BigDecimal divisor = entries.has("除以") ? reading.positive(entries, "除以") : BigDecimal.ONE;
        return divisor.signum() > 0 ? divisor : BigDecimal.ONE;
    }

    private String unit(Entries entries) {
        String unit = entries.text("单位");
        if (!UNITS.contains(unit) && entries.at("单位") instanceof ScalarNode at) {
            faults.unknown(at, "不认识的单位 “%s”".formatted(unit), unit, UNITS);
        }
        return unit;
    }
}
