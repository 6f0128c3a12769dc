package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingjing.events.Amount;

/**
 * The list of figures (数据目录): which numbers an office states of its year, how each is counted over the facts of all its units, and
 * what must hold among them.
 */
public final class FigureBook {
    /** The field of a fact that says how firmly a record states its numbers. */
    public static final String CERTAINTY = "概数";

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One line of the list; {@code text} is what it counts. */
    record Line(String id, String label, int chapter, Expr expr, Optional<Amount> stated, String unit, String text) {}

    /** One condition of the list. */
    record Check(String id, String label, Expr.Test test, String text) {}

    private final String name;
    private final String year;
    private final Map<String, Quantity> quantities;
    private final List<Line> lines;
    private final List<Check> checks;

    FigureBook(String name, String year, Map<String, Quantity> quantities, List<Line> lines, List<Check> checks) {
        this.name = name;
        this.year = year;
        this.quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        this.lines = List.copyOf(lines);
        this.checks = List.copyOf(checks);
    }

    /**
     * Reads a list that is to be defined; throws {@link RuleBookErrors} with all its errors.
     *
     * @param vocabulary the kinds of facts that may be counted
     */
    public static FigureBook parse(String fileName, String yaml, Vocabulary vocabulary) {
        return FigureReader.read(fileName, yaml, vocabulary, true);
    }

    /** Reads a list that was defined; in an old one two figures may have one name. */
    public static FigureBook defined(String name, String yaml, Vocabulary vocabulary) {
        return FigureReader.read(name, yaml, vocabulary, false);
    }

    public String name() {
        return name;
    }

    /** The names of its figures, in the order of the list; in an old one two figures may have one. */
    public List<String> labels() {
        return lines.stream().map(Line::label).toList();
    }

    /** The figures of a year at a moment, in the order of the list. */
    public List<Figure> figures(String period, List<Community> units, FactColumns facts, Moment moment, Span about) {
        Over over = new Over(units, new Measuring(facts, moment, about.from(), about.to()));
        return lines.stream().map(line -> figure(line, period, over)).toList();
    }

    /** What must hold among the figures of a year, and whether it does. */
    public List<Invariant> invariants(List<Community> units, FactColumns facts, Moment moment, Span about) {
        Over over = new Over(units, new Measuring(facts, moment, about.from(), about.to()));
        return checks.stream()
                .map(check -> {
                    Map<String, BigDecimal> values = over.values(quantitiesOf(check.test()));
                    return new Invariant(
                            check.id(), check.label(), Evaluator.holds(check.test(), values), detail(check, values));
                })
                .toList();
    }

    /** The facts behind a figure in recorded order, their events not yet named; empty where the list has no such figure. */
    public List<Fact> evidence(String id, List<Community> units, FactColumns facts, Moment moment, Span about) {
        Measuring measuring = new Measuring(facts, moment, about.from(), about.to());
        Collection<Quantity> wanted = lines.stream()
                .filter(line -> line.id().equals(id))
                .flatMap(line -> quantitiesOf(line.expr()).stream())
                .toList();
        List<FactColumns.Variant> variants = facts.variants().all().stream()
                .filter(variant ->
                        wanted.stream().anyMatch(quantity -> quantity.kind().equals(variant.kind())))
                .toList();
        return units.stream()
                .flatMap(unit -> measuring.holding(facts.community(unit.code()), variants, _ -> "").stream())
                .filter(fact -> wanted.stream().anyMatch(quantity -> Tally.takes(quantity, fact)))
                .sorted(FactColumns.RECORDED_ORDER)
                .toList();
    }

    private Figure figure(Line line, String period, Over over) {
        Collection<Quantity> counted = quantitiesOf(line.expr());
        BigDecimal number = Evaluator.value(line.expr(), over.values(counted));
        if (line.unit().equals("%")) {
            number = number.multiply(HUNDRED, MathContext.DECIMAL128);
        }
        BigDecimal plain = number.setScale(Math.min(Math.max(number.scale(), 0), DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        Optional<Amount> stated = line.stated().filter(_ -> period.equals(year));
        Amount value = over.certainty(counted).soften(new Amount.Exactly(plain));
        return new Figure(
                line.id(),
                line.label(),
                line.chapter(),
                stated.orElse(Amount.none()).soften(value),
                plain,
                stated,
                line.unit(),
                line.text());
    }

    private static String detail(Check check, Map<String, BigDecimal> values) {
        return check.text() + "（"
                + values.entrySet().stream()
                        .map(each -> each.getKey() + " " + Decimals.plain(each.getValue()))
                        .collect(Collectors.joining("，"))
                + "）";
    }

    private Collection<Quantity> quantitiesOf(Expr expr) {
        return named(Formulas.measures(expr));
    }

    private Collection<Quantity> quantitiesOf(Expr.Test test) {
        return named(Formulas.measures(test));
    }

    private Collection<Quantity> named(Collection<String> names) {
        return quantities.values().stream()
                .filter(quantity -> names.contains(quantity.name()))
                .toList();
    }

    /** The facts of all units at one moment. */
    private record Over(List<Community> units, Measuring measuring) {
        Map<String, BigDecimal> values(Collection<Quantity> wanted) {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            wanted.forEach(quantity -> values.put(quantity.name(), value(quantity)));
            return values;
        }

        private BigDecimal value(Quantity quantity) {
            return units.isEmpty() ? BigDecimal.ZERO : measuring.values(quantity, units)[0];
        }

        /** How firmly the records behind some quantities state their numbers; what is only counted is counted exactly. */
        Amount certainty(Collection<Quantity> counted) {
            Amount certainty = Amount.none();
            for (Quantity quantity : counted) {
                if (quantity.take() == Quantity.Take.SUM && !quantity.field().isEmpty()) {
                    certainty = certainty.plus(
                            value(quantity.having(CERTAINTY, Amount.MASK)).signum() > 0
                                    ? new Amount.Masked()
                                    : value(quantity.having(CERTAINTY, Amount.MORE))
                                                            .signum()
                                                    > 0
                                            ? new Amount.AtLeast(BigDecimal.ZERO)
                                            : Amount.none());
                }
            }
            return certainty;
        }
    }
}
