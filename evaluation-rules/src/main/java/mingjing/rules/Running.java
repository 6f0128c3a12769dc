package mingjing.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One quantity of one community while facts come and go: what {@link Taking} says of all of them at once.
 *
 * <p>Numbers are kept sorted where a middle is asked for, and how often each key occurs where each counts once.
 */
final class Running {
    private final Quantity quantity;
    private final boolean sorted;
    private final Map<Integer, Integer> keys = new HashMap<>();
    private int[] numbers = new int[64];
    private int count;
    private long sum;

    Running(Quantity quantity) {
        this.quantity = quantity;
        this.sorted = quantity.take() == Quantity.Take.MEDIAN || quantity.take() == Quantity.Take.TRIMMED_MEAN;
    }

    void clear() {
        keys.clear();
        count = 0;
        sum = 0;
    }

    /** A fact with a number of thousandths and, if it has one, a key. */
    void add(int number, int key) {
        if (!quantity.distinctBy().isEmpty()) {
            keys.merge(key, 1, Integer::sum);
            return;
        }
        sum += number;
        if (sorted) {
            int at = place(number);
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            System.arraycopy(numbers, at, numbers, at + 1, count - at);
            numbers[at] = number;
        }
        count++;
    }

    /** Takes back what was added. */
    void remove(int number, int key) {
        if (!quantity.distinctBy().isEmpty()) {
            keys.merge(key, -1, (before, one) -> before + one == 0 ? null : before + one);
            return;
        }
        count--;
        sum -= number;
        if (sorted) {
            int at = place(number);
            System.arraycopy(numbers, at + 1, numbers, at, count - at);
        }
    }

    private int place(int number) {
        int at = Arrays.binarySearch(numbers, 0, count, number);
        return at < 0 ? -at - 1 : at;
    }

    BigDecimal value() {
        BigDecimal value = switch (quantity.take()) {
            case COUNT -> Decimals.whole(quantity.distinctBy().isEmpty() ? count : keys.size());
            case SUM -> Segment.thousandths(sum);
            case MEDIAN ->
                count == 0 ? BigDecimal.ZERO : Taking.halves((long) numbers[(count - 1) / 2] + numbers[count / 2]);
            case MEAN -> Taking.mean(sum, count);
            case TRIMMED_MEAN -> trimmedMean();
            case ATTRIBUTE -> BigDecimal.ZERO;
        };
        return quantity.divided(value);
    }

    private BigDecimal trimmedMean() {
        Quantity.Trim trim = quantity.trim();
        if (!trim.applies(count)) {
            return Taking.mean(sum, count);
        }
        long trimmed = 0;
        for (int i = trim.lowest(); i < count - trim.highest(); i++) {
            trimmed += numbers[i];
        }
        return Taking.mean(trimmed, count - trim.lowest() - trim.highest());
    }
}
