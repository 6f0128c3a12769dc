package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** One quantity being taken over facts, one at a time; exact, and the same in every order. */
final class Tally {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Quantity quantity;
    private final Map<String, Integer> distinct = new HashMap<>();
    private final PriorityQueue<BigDecimal> lower = new PriorityQueue<>((a, b) -> b.compareTo(a));
    private final PriorityQueue<BigDecimal> upper = new PriorityQueue<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long count;

    Tally(Quantity quantity) {
        this.quantity = quantity;
    }

    /** Whether the fact is evidence for the quantity: kind, conditions, and a readable number or key where one is needed. */
    static boolean takes(Quantity quantity, Fact fact) {
        return quantity.take() != Quantity.Take.ATTRIBUTE
                && quantity.kind().equals(fact.kind())
                && quantity.where().entrySet().stream()
                        .allMatch(
                                entry -> entry.getValue().contains(fact.fields().getOrDefault(entry.getKey(), "")))
                && (quantity.distinctBy().isEmpty() || fact.fields().containsKey(quantity.distinctBy()))
                && number(quantity, fact).isPresent();
    }

    /** The number the fact brings: its quantity, or the named field if that reads as a decimal. */
    static Optional<BigDecimal> number(Quantity quantity, Fact fact) {
        return switch (quantity.take()) {
            case COUNT, ATTRIBUTE -> Optional.of(BigDecimal.ONE);
            case SUM, MEDIAN, MEAN, TRIMMED_MEAN ->
                quantity.field().isEmpty()
                        ? Optional.of(fact.quantity())
                        : Decimals.parse(fact.fields().getOrDefault(quantity.field(), ""));
        };
    }

    /** Adds a fact that {@link #takes} accepted. */
    void add(Fact fact) {
        if (!quantity.distinctBy().isEmpty()
                && distinct.merge(fact.fields().getOrDefault(quantity.distinctBy(), ""), 1, Integer::sum) > 1) {
            return;
        }
        BigDecimal number = number(quantity, fact).orElse(BigDecimal.ZERO);
        count++;
        sum = sum.add(number);
        if (quantity.take() == Quantity.Take.MEDIAN) {
            addToHalves(number);
        } else if (quantity.take() == Quantity.Take.TRIMMED_MEAN) {
            numbers.add(number);
        }
    }

    /** The quantity over the facts added so far; the middle of nothing is 0. */
    BigDecimal value() {
        BigDecimal value = switch (quantity.take()) {
            case COUNT -> BigDecimal.valueOf(count);
            case SUM -> sum;
            case MEDIAN -> median();
            case MEAN -> mean(sum, count);
            case TRIMMED_MEAN -> trimmedMean();
            case ATTRIBUTE -> BigDecimal.ZERO;
        };
        return value.divide(quantity.divisor(), MathContext.DECIMAL128);
    }

    private void addToHalves(BigDecimal number) {
        if (lower.isEmpty() || number.compareTo(lower.element()) <= 0) {
            lower.add(number);
        } else {
            upper.add(number);
        }
        if (lower.size() > upper.size() + 1) {
            upper.add(lower.remove());
        } else if (upper.size() > lower.size()) {
            lower.add(upper.remove());
        }
    }

    private BigDecimal median() {
        if (lower.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return lower.size() > upper.size()
                ? lower.element()
                : lower.element().add(upper.element()).divide(TWO, MathContext.UNLIMITED);
    }

    private static BigDecimal mean(BigDecimal sum, long count) {
        return count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    private BigDecimal trimmedMean() {
        if (!quantity.trim().applies(numbers.size())) {
            return mean(sum, count);
        }
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        List<BigDecimal> kept = sorted.subList(
                quantity.trim().lowest(), sorted.size() - quantity.trim().highest());
        return mean(kept.stream().reduce(BigDecimal.ZERO, BigDecimal::add), kept.size());
    }
}
