package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Facts in columns as they hold at a moment and within a period: the one way to what counts.
 *
 * <p>A withdrawal applies from its own day on, like everything else that happens: on an earlier day, or in a period that was
 * over by then, the fact still stands.
 */
final class Measuring {
    private final FactColumns facts;
    private final List<Segment> segments;
    private final long position;
    private final short from;
    private final short until;
    private final long[] @Nullable [] withdrawn;
    private int[] codes = {};
    private final Map<Quantity, BigDecimal[]> taken = new HashMap<>();

    Measuring(FactColumns facts, Moment moment, LocalDate from, LocalDate to) {
        this.facts = facts;
        this.segments = facts.segments();
        this.withdrawn = new long[facts.communities()][];
        this.position = moment.position();
        this.from = FactRows.day(from);
        this.until = FactRows.day(moment.day().isBefore(to) ? moment.day() : to);
    }

    /** Facts of one cluster that are known and not withdrawn; {@code whole}: all of them occurred within the period. */
    interface Stretches {
        void stretch(Segment segment, int start, int end, boolean whole);
    }

    /** The quantity for each community, in the order of the roster, which must be the same each time; taken once for all names. */
    BigDecimal[] values(Quantity quantity, List<Community> roster) {
        return taken.computeIfAbsent(quantity.unnamed(), unnamed -> take(quantity, roster));
    }

    private BigDecimal[] take(Quantity quantity, List<Community> roster) {
        if (codes.length != roster.size()) {
            codes = roster.stream()
                    .mapToInt(community -> facts.community(community.code()))
                    .toArray();
        }
        BigDecimal[] values = new BigDecimal[roster.size()];
        Taking taking = new Taking(this, quantity);
        for (int i = 0; i < values.length; i++) {
            if (quantity.take() == Quantity.Take.ATTRIBUTE) {
                values[i] = attribute(roster.get(i), quantity);
                continue;
            }
            taking.add(codes[i]);
            if (!quantity.everyone()) {
                values[i] = taking.value();
                taking.clear();
            }
        }
        if (quantity.everyone()) {
            Arrays.fill(values, taking.value());
        }
        return values;
    }

    /** Throws if the roster lacks the attribute, since a missing 户数 must not quietly score 0. */
    static BigDecimal attribute(Community community, Quantity quantity) {
        return community
                .attribute(quantity.field(), "量 “%s” ".formatted(quantity.name()))
                .divide(quantity.divisor(), MathContext.DECIMAL128);
    }

    /** Whether a day lies in the period. */
    boolean holds(short day) {
        return day >= from && day <= until;
    }

    FactColumns facts() {
        return facts;
    }

    /** Whether some quantity is not a number of thousandths. */
    boolean exceptional() {
        return segments.stream().anyMatch(segment -> !segment.exceptions().isEmpty());
    }

    /** Goes over what holds of a cluster. */
    void visit(int community, int variant, Stretches stretches) {
        visit(community, variant, withdrawn(community), stretches);
    }

    /** Goes over a cluster; the positions {@code gone} make gaps in it, which are found and not looked for. */
    void visit(int community, int variant, long[] gone, Stretches stretches) {
        for (Segment segment : segments) {
            int start = segment.start(community, variant);
            int end = segment.known(start, segment.end(community, variant), position);
            if (start == end) {
                continue;
            }
            boolean whole = segment.within(community, variant, from, until);
            for (long target : gone) {
                int gap = segment.known(start, end, target - 1);
                int after = segment.known(gap, end, target);
                if (gap < after) {
                    stretches.stretch(segment, start, gap, whole);
                    start = after;
                }
            }
            stretches.stretch(segment, start, end, whole);
        }
    }

    private long[] withdrawn(int community) {
        long[] known = withdrawn[community];
        if (known == null) {
            known = FactColumns.Withdrawal.effective(facts.withdrawals(community), position, until);
            withdrawn[community] = known;
        }
        return known;
    }

    /** What is withdrawn from each day on on which that changes. */
    NavigableMap<Short, long[]> withdrawnByDay(int community) {
        NavigableMap<Short, long[]> byDay = new TreeMap<>();
        for (FactColumns.Withdrawal each : facts.withdrawals(community)) {
            byDay.computeIfAbsent(
                    each.day(), day -> FactColumns.Withdrawal.effective(facts.withdrawals(community), position, day));
        }
        return byDay;
    }

    /** The facts themselves about a community, in recorded order. */
    List<Fact> holding(String code, LongFunction<String> events) {
        return holding(facts.community(code), facts.variants().all(), events);
    }

    /** The facts of some variants about a community, in recorded order. */
    List<Fact> holding(int community, List<FactColumns.Variant> variants, LongFunction<String> events) {
        List<Fact> holding = new ArrayList<>();
        if (community != Codes.NONE) {
            for (FactColumns.Variant each : variants) {
                int variant = facts.variants().find(each);
                visit(community, variant, (segment, start, end, _) -> {
                    for (int at = start; at < end; at++) {
                        if (holds(segment.days()[at])) {
                            holding.add(facts.fact(community, variant, segment, at, events));
                        }
                    }
                });
            }
        }
        holding.sort(FactColumns.RECORDED_ORDER);
        return holding;
    }
}
