package mingjing.rules;

import java.util.Arrays;

/** Whole numbers gathered and cleared over and over, so that measuring thousands of communities allocates nothing for each. */
final class IntBag {
    private int[] numbers = new int[64];
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
        int lower = numbers[0];
        for (int i = 1; i < size / 2; i++) {
            lower = Math.max(lower, numbers[i]);
        }
        return (long) lower + upper;
    }

    /** The number at a place when sorted (C. A. R. Hoare's Find, 1961); smaller ones are before it afterwards. */
    private int select(int place) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int pivot = middle(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swapped = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = swapped;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return numbers[place];
            }
        }
        return numbers[place];
    }

    private static int middle(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** How many different numbers, none of them below 0. */
    int distinct() {
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
                found++;
            }
        }
        return found;
    }
}
