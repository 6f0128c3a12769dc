package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One quantity being taken over columns, community by community; what is enumerated chose the clusters before.
 *
 * <p>What columns cannot say in whole numbers (a number written in a text, a quantity finer than thousandths, the first of
 * equal keys by recorded order) is left to {@link Tally}, which sees the facts themselves.
 */
final class Taking {
    private static final long[] NOTHING = {};

    private final Measuring measuring;
    private final Quantity quantity;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Optional<Texts.Column> distinct;
    private final boolean plainly;
    private final IntBag numbers = new IntBag();
    private final IntBag texts = new IntBag();
    private Tally tally;
    private long count;
    private long sum;

    /** A variant to look at, and what its facts must say besides. */
    private record Cluster(int variant, List<Wanted> wanted) {}

    /** A free field and the values it may have. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Wanted(Texts.Column column, int[] values) {
        boolean accepts(int text) {
            int value = column.value(text);
            for (int each : values) {
                if (each == value) {
                    return true;
                }
            }
            return false;
        }
    }

    Taking(Measuring measuring, Quantity quantity) {
        this.measuring = measuring;
        this.quantity = quantity;
        this.tally = new Tally(quantity);
        Texts texts = measuring.facts().texts();
        boolean keyed = !quantity.distinctBy().isEmpty();
        this.distinct = keyed ? Optional.of(texts.column(quantity.distinctBy())) : Optional.empty();
        List<FactColumns.Variant> variants = measuring.facts().variants().all();
        boolean numbered = quantity.take() != Quantity.Take.COUNT;
        boolean hidden = false;
        for (int variant = 0; variant < variants.size(); variant++) {
            FactColumns.Variant each = variants.get(variant);
            if (each.kind().equals(quantity.kind()) && possible(each)) {
                clusters.add(new Cluster(variant, wanted(each, texts)));
                hidden |= each.fields().containsKey(quantity.distinctBy());
            }
        }
        this.plainly = !hidden && !(numbered && (keyed || !quantity.field().isEmpty() || measuring.exceptional()));
    }

    private boolean possible(FactColumns.Variant variant) {
        return quantity.where().entrySet().stream()
                .allMatch(entry -> !variant.fields().containsKey(entry.getKey())
                        || entry.getValue().contains(variant.fields().get(entry.getKey())));
    }

    private List<Wanted> wanted(FactColumns.Variant variant, Texts texts) {
        List<Wanted> wanted = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : quantity.where().entrySet()) {
            if (!variant.fields().containsKey(entry.getKey())) {
                Texts.Column column = texts.column(entry.getKey());
                wanted.add(new Wanted(column, column.find(entry.getValue())));
            }
        }
        return wanted;
    }

    /** Takes in what counts of a community. */
    void add(int community) {
        if (community == Codes.NONE) {
            return;
        }
        if (plainly) {
            clusters.forEach(cluster -> measuring.visit(community, cluster.variant(), (segment, start, end, whole) -> {
                if (cluster.wanted().isEmpty() && distinct.isEmpty()) {
                    every(segment, start, end, whole);
                } else if (cluster.wanted().isEmpty() && whole) {
                    texts.addAll(segment.texts(), start, end);
                } else {
                    some(cluster, segment, start, end);
                }
            }));
        } else {
            List<FactColumns.Variant> variants = clusters.stream()
                    .map(cluster -> measuring.facts().variants().thing(cluster.variant()))
                    .toList();
            measuring.holding(community, variants, _ -> "").stream()
                    .filter(fact -> Tally.takes(quantity, fact))
                    .forEach(tally::add);
        }
    }

    /** Whether columns say all that is needed. */
    boolean plainly() {
        return plainly;
    }

    /** A fact that counts, with the number of its key or {@link Codes#NONE} where each fact counts. */
    interface Each {
        void fact(Segment segment, int at, int key);
    }

    /** Goes over what counts of a community within the period, withdrawn or not. */
    void each(int community, Each each) {
        for (Cluster cluster : clusters) {
            measuring.visit(community, cluster.variant(), NOTHING, (segment, start, end, _) -> {
                for (int at = start; at < end; at++) {
                    int text = segment.texts()[at];
                    int key = distinct.map(column -> column.value(text)).orElse(Codes.NONE);
                    boolean keyed = distinct.isEmpty() || key != Codes.NONE;
                    if (keyed && measuring.holds(segment.days()[at]) && accepted(cluster, text)) {
                        each.fact(segment, at, key);
                    }
                }
            });
        }
    }

    private void every(Segment segment, int start, int end, boolean whole) {
        if (!whole) {
            short[] days = segment.days();
            for (int at = start; at < end; at++) {
                if (measuring.holds(days[at])) {
                    number(segment.quantities()[at]);
                }
            }
            return;
        }
        int[] quantities = segment.quantities();
        switch (quantity.take()) {
            case COUNT, ATTRIBUTE -> count += end - start;
            case SUM, MEAN -> {
                count += end - start;
                long part = 0;
                for (int at = start; at < end; at++) {
                    part += quantities[at];
                }
                sum += part;
            }
            case MEDIAN, TRIMMED_MEAN -> {
                count += end - start;
                numbers.addAll(quantities, start, end);
            }
        }
    }

    private void some(Cluster cluster, Segment segment, int start, int end) {
        for (int at = start; at < end; at++) {
            int text = segment.texts()[at];
            if (measuring.holds(segment.days()[at]) && accepted(cluster, text)) {
                if (distinct.isEmpty()) {
                    number(segment.quantities()[at]);
                } else {
                    texts.add(text);
                }
            }
        }
    }

    private static boolean accepted(Cluster cluster, int text) {
        for (Wanted wanted : cluster.wanted()) {
            if (!wanted.accepts(text)) {
                return false;
            }
        }
        return true;
    }

    private void number(int thousandths) {
        count++;
        sum += thousandths;
        if (quantity.take() == Quantity.Take.MEDIAN || quantity.take() == Quantity.Take.TRIMMED_MEAN) {
            numbers.add(thousandths);
        }
    }

    /** The quantity over what was taken in so far; the middle of nothing is 0. */
    BigDecimal value() {
        if (!plainly) {
            return tally.value();
        }
        BigDecimal value = switch (quantity.take()) {
            case COUNT -> Decimals.whole(distinct.map(this::different).orElse(count));
            case SUM -> Segment.thousandths(sum);
            case MEDIAN -> numbers.size() == 0 ? BigDecimal.ZERO : halves(numbers.twiceMedian());
            case MEAN -> mean(sum, count);
            case TRIMMED_MEAN -> trimmedMean();
            case ATTRIBUTE -> BigDecimal.ZERO;
        };
        return quantity.divided(value);
    }

    /** How many different keys; texts are told apart before each is asked for its key, since that is a step into the dark. */
    private long different(Texts.Column column) {
        texts.unique();
        texts.map(column::value);
        texts.unique();
        return texts.size();
    }

    /** Nothing taken in. */
    void clear() {
        count = 0;
        sum = 0;
        numbers.clear();
        texts.clear();
        if (!plainly) {
            tally = new Tally(quantity);
        }
    }

    private BigDecimal trimmedMean() {
        Quantity.Trim trim = quantity.trim();
        int size = numbers.size();
        return trim.applies(size)
                ? mean(numbers.sumBetween(trim.lowest(), size - trim.highest()), size - trim.lowest() - trim.highest())
                : mean(numbers.sumBetween(0, size), size);
    }

    /** Half of a whole number of thousandths. */
    static BigDecimal halves(long twice) {
        return twice % 2 == 0 ? Segment.thousandths(twice / 2) : BigDecimal.valueOf(twice * 5, 4);
    }

    /** The mean of so many numbers of thousandths; 0 of none. */
    static BigDecimal mean(long thousandths, long count) {
        return count == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(thousandths, 3).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }
}
