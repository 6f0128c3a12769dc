package mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Facts in recorded order, in columns that grow; what a {@link Segment} is made of. */
final class FactRows {
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private int size;
    private int[] communities = new int[16];
    private int[] variants = new int[16];
    private long[] positions = new long[16];
    private short[] days = new short[16];
    private int[] quantities = new int[16];
    private int[] texts = new int[16];
    private final Map<Integer, BigDecimal> exceptions = new HashMap<>();

    /** Days since 2000, held within what fits: no rule asks for the year 1910 or 2090. */
    static short day(LocalDate day) {
        return (short) Math.clamp(day.toEpochDay() - EPOCH.toEpochDay(), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static LocalDate date(short day) {
        return EPOCH.plusDays(day);
    }

    void add(int community, int variant, long position, short day, BigDecimal quantity, int text) {
        BigDecimal number = quantity.multiply(THOUSAND);
        boolean fits =
                number.abs().compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            exceptions.put(size, quantity);
        }
        add(community, variant, position, day, fits ? number.intValueExact() : Segment.ELSEWHERE, text);
    }

    /** The same with a quantity in thousandths. */
    void add(int community, int variant, long position, short day, int quantity, int text) {
        if (size == communities.length) {
            grow(size + (size >> 1) + 1);
        }
        communities[size] = community;
        variants[size] = variant;
        positions[size] = position;
        days[size] = day;
        quantities[size] = quantity;
        texts[size] = text;
        size++;
    }

    private void grow(int length) {
        communities = Arrays.copyOf(communities, length);
        variants = Arrays.copyOf(variants, length);
        positions = Arrays.copyOf(positions, length);
        days = Arrays.copyOf(days, length);
        quantities = Arrays.copyOf(quantities, length);
        texts = Arrays.copyOf(texts, length);
    }

    int size() {
        return size;
    }

    int community(int at) {
        return communities[at];
    }

    int variant(int at) {
        return variants[at];
    }

    long position(int at) {
        return positions[at];
    }

    short day(int at) {
        return days[at];
    }

    int quantity(int at) {
        return quantities[at];
    }

    int text(int at) {
        return texts[at];
    }

    BigDecimal exception(int at) {
        return exceptions.getOrDefault(at, BigDecimal.ZERO);
    }
}
