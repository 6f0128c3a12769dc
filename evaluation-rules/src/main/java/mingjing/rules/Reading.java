package mingjing.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What is known so far while a book is read: its faults, the words it may use, and its quantities.
 *
 * @param scored whether somebody is judged by the quantities; what only keeps people busy may be counted, but not scored
 */
record Reading(Faults faults, Vocabulary vocabulary, Map<String, Quantity> quantities, boolean scored) {
    private static final Set<Quantity.Take> COUNTABLE = Set.of(Quantity.Take.COUNT, Quantity.Take.SUM);

    Reading(Faults faults, Vocabulary vocabulary) {
        this(faults, vocabulary, new LinkedHashMap<>(), true);
    }

    /** For a book that counts and judges nobody. */
    static Reading counting(Faults faults, Vocabulary vocabulary) {
        return new Reading(faults, vocabulary, new LinkedHashMap<>(), false);
    }

    /** The quantity that a text names, or nothing after saying so. */
    Optional<Quantity> quantity(Entries entries, String key) {
        return entries.required(key).flatMap(node -> quantity(node, entries.text(node, key)));
    }

    Optional<Quantity> quantity(Node node, String name) {
        Optional<Quantity> found = Optional.ofNullable(quantities.get(name));
        if (found.isEmpty() && node instanceof ScalarNode) {
            faults.unknown(node, "没有名为 “%s” 的量".formatted(name), name, quantities.keySet());
        }
        return found;
    }

    /** The quantity of that name, which the book has. */
    Quantity known(String name) {
        return Objects.requireNonNull(quantities.get(name));
    }

    /** The condition under 当, or nothing after saying what is missing. */
    Optional<Expr.Test> condition(Entries entries) {
        Optional<Node> node = entries.required("当");
        if (node.isPresent() && node.get() instanceof ScalarNode scalar) {
            return FormulaParser.condition(scalar, this, signs());
        }
        node.ifPresent(at -> faults.at(at, "“当” 应是一个条件", "例如 当: 销号数 < 3"));
        return Optional.empty();
    }

    /** What is known of every quantity before anything is asked. */
    Signs signs() {
        return Signs.of(quantities.values());
    }

    /** A quantity of pieces, which marks a piece can be given for. */
    Optional<Quantity> countable(Entries entries, String key) {
        Optional<Quantity> found = quantity(entries, key);
        found.filter(quantity -> !COUNTABLE.contains(quantity.take()))
                .ifPresent(quantity -> faults.at(
                        entries.at(key),
                        "“%s” 取的是%s, 这里要一个能一件件数的量"
                                .formatted(quantity.name(), quantity.take().word()),
                        "改用 取: 计数 或 取: 求和 的量"));
        return found;
    }

    /** Says so if a number lies outside its range. */
    BigDecimal within(Entries entries, String key, BigDecimal number, BigDecimal low, BigDecimal high) {
        if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            faults.at(
                    entries.at(key),
                    "“%s” 是 %s, 应在 %s 到 %s 之间"
                            .formatted(key, Decimals.plain(number), Decimals.plain(low), Decimals.plain(high)));
        }
        return number;
    }

    /** A number of marks or cases that must be more than nothing. */
    BigDecimal positive(Entries entries, String key) {
        BigDecimal number = entries.number(key);
        if (entries.has(key) && number.signum() <= 0) {
            faults.at(entries.at(key), "“%s” 应大于 0".formatted(key));
        }
        return number;
    }

    /** Refuses a kind of fact that only counts what people were made to do. */
    void mustShowResults(Node node, String kind) {
        Optional.of(kind)
                .filter(_ -> scored)
                .flatMap(BurdenRelief::unscorable)
                .ifPresent(why -> faults.at(node, "为基层减负: " + why, "改用 “现场解决”、“整改巩固” 等看结果的事件"));
    }

    /** Refuses evidence that only keeps people busy. */
    void lighten(Node node, String text) {
        Optional.of(text)
                .filter(_ -> scored)
                .flatMap(BurdenRelief::refused)
                .ifPresent(word ->
                        faults.at(node, "为基层减负: 不得以 “%s” 作考核依据, 这份细则不能发布".formatted(word), "考核解决了什么、是否巩固, 不考核留下多少痕迹"));
    }
}
