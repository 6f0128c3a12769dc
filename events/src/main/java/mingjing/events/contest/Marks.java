package mingjing.events.contest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Marks for each segment, in whole thousandths of a mark, so that they are the same number everywhere.
 *
 * @param thousandths none below 0
 */
public record Marks(@JsonValue SortedMap<Segment, Integer> thousandths) {
    private static final int DECIMALS = 3;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Marks {
        thousandths = Collections.unmodifiableSortedMap(new TreeMap<>(thousandths));
    }

    /** Marks as people write them. Throws {@link ArithmeticException} for more than three decimals. */
    public static Marks of(SortedMap<Segment, BigDecimal> written) {
        SortedMap<Segment, Integer> exact = new TreeMap<>();
        written.forEach((segment, mark) ->
                exact.put(segment, mark.movePointRight(DECIMALS).intValueExact()));
        return new Marks(exact);
    }

    public BigDecimal of(Segment segment) {
        return decimal(thousandths.getOrDefault(segment, 0));
    }

    /** All segments together. */
    public BigDecimal total() {
        return decimal(thousandths.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Whether there is a mark for each segment that has full marks here, none for another, and each within 0 and full. */
    public boolean within(Marks full) {
        return thousandths.keySet().equals(full.thousandths.keySet())
                && thousandths.entrySet().stream()
                        .allMatch(each -> each.getValue() >= 0
                                && each.getValue() <= full.thousandths.getOrDefault(each.getKey(), 0));
    }

    private static BigDecimal decimal(int thousandths) {
        BigDecimal exact = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** For example {@code PRESENT_RESULTS=28000,NAME_GAPS=17500}: what a seal is taken over. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        thousandths.forEach((segment, mark) -> text.append(text.isEmpty() ? "" : ",")
                .append(segment)
                .append('=')
                .append(mark));
        return text.toString();
    }
}
