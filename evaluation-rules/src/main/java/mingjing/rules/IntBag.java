package mingjing.rules;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Whole numbers gathered and cleared over and over, so that measuring thousands of communities allocates nothing for each. */
final class IntBag {
    private static final int FEW = 40;
    private static final int BUCKET_BITS = 8;

    private final int[] buckets = new int[1 << BUCKET_BITS];
    private int[] numbers = new int[64];
    private int[] some = new int[64];
    private int[] table = new int[128];
    private int size;

    void add(int number) {
        room(1);
        numbers[size++] = number;
    }

    void addAll(int[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, numbers, size, end - start);
        size += end - start;
    }

    private void room(int more) {
        if (size + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size + more, numbers.length * 2));
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** The sum of those that stand between two places when sorted. */
    long sumBetween(int from, int to) {
        Arrays.sort(numbers, 0, size);
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    /** Twice the median, which is whole even where the median is not. */
    long twiceMedian() {
        int upper = select(size / 2);
        if (size % 2 == 1) {
            return 2L * upper;
        }
        int below = 0;
        int lower = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            below += numbers[i] < upper ? 1 : 0;
            lower = Math.max(lower, numbers[i] < upper ? numbers[i] : Integer.MIN_VALUE);
        }
        return (long) upper + (below == size / 2 ? lower : upper);
    }

    /** The number at a place when sorted: counts by the leading bits, then looks only at those that share them. */
    private int select(int place) {
        if (some.length < size) {
            some = new int[numbers.length];
        }
        System.arraycopy(numbers, 0, some, 0, size);
        int left = size;
        int wanted = place;
        while (left > FEW) {
            int least = Integer.MAX_VALUE;
            int most = Integer.MIN_VALUE;
            for (int i = 0; i < left; i++) {
                least = Math.min(least, some[i]);
                most = Math.max(most, some[i]);
            }
            if (least == most) {
                return least;
            }
            int shift = Math.max(0, 32 - BUCKET_BITS - Integer.numberOfLeadingZeros(most - least));
            Arrays.fill(buckets, 0);
            for (int i = 0; i < left; i++) {
                buckets[(some[i] - least) >>> shift]++;
            }
            int bucket = 0;
            while (wanted >= buckets[bucket]) {
                wanted -= buckets[bucket++];
            }
            int kept = 0;
            for (int i = 0; i < left; i++) {
                some[kept] = some[i];
                kept += (some[i] - least) >>> shift == bucket ? 1 : 0;
            }
            left = kept;
        }
        Arrays.sort(some, 0, left);
        return some[wanted];
    }

    /** Each number becomes another; those that become less than 0 are gone. */
    void map(IntUnaryOperator other) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int number = other.applyAsInt(numbers[i]);
            numbers[kept] = number;
            kept += number < 0 ? 0 : 1;
        }
        size = kept;
    }

    /** Leaves each number once; none of them may be below 0. */
    void unique() {
        int slots = Integer.highestOneBit(Math.max(64, size)) * 4;
        if (table.length < slots) {
            table = new int[slots];
        }
        Arrays.fill(table, 0, slots, -1);
        int shift = Integer.numberOfLeadingZeros(slots - 1);
        int found = 0;
        for (int i = 0; i < size; i++) {
            int slot = (numbers[i] * 0x9E3779B9) >>> shift;
            while (table[slot] != -1 && table[slot] != numbers[i]) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] == -1) {
                table[slot] = numbers[i];
                numbers[found++] = numbers[i];
            }
        }
        size = found;
    }
}
