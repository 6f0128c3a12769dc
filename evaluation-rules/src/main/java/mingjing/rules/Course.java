package mingjing.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** One quantity from day to day, community by community: facts are sorted by day once, and each day adds only its own. */
final class Course {
    private static final int NONE = -1;

    private final Measuring measuring;
    private final Taking taking;
    private final Running running;
    private final int from;
    private final int[] head;
    private int[] next = new int[256];
    private int[] numbers = new int[256];
    private int[] keys = new int[256];
    private boolean[] gone = new boolean[256];
    private int size;

    /** @param measuring up to the last of the days, of which {@code from} is the first, as days since 2000 */
    Course(Measuring measuring, Quantity quantity, int from, int days) {
        this.measuring = measuring;
        this.taking = new Taking(measuring, quantity);
        this.running = new Running(quantity);
        this.from = from;
        this.head = new int[days];
    }

    /** Whether columns say all that is needed; otherwise each day is measured by itself. */
    boolean incremental() {
        return taking.plainly();
    }

    /** The quantity on each day; where it does not change, the very number of the day before. */
    void fill(String code, BigDecimal[] values) {
        Arrays.fill(head, NONE);
        size = 0;
        int community = measuring.facts().community(code);
        if (community != Codes.NONE) {
            collect(community);
        }
        running.clear();
        BigDecimal value = running.value();
        for (int day = 0; day < values.length; day++) {
            if (head[day] != NONE) {
                for (int at = head[day]; at != NONE; at = next[at]) {
                    if (gone[at]) {
                        running.remove(numbers[at], keys[at]);
                    } else {
                        running.add(numbers[at], keys[at]);
                    }
                }
                value = running.value();
            }
            values[day] = value;
        }
    }

    private void collect(int community) {
        NavigableMap<Short, long[]> withdrawn = measuring.withdrawnByDay(community);
        taking.each(community, (segment, at, key) -> {
            int occurred = Math.max(segment.days()[at] - from, 0);
            if (withdrawn.isEmpty()) {
                put(occurred, segment.quantities()[at], key, false);
            } else {
                comeAndGo(withdrawn, segment.position(at), occurred, segment.quantities()[at], key);
            }
        });
    }

    /** A fact stands from its day on, except while the withdrawals known by then name it. */
    private void comeAndGo(NavigableMap<Short, long[]> withdrawn, long position, int occurred, int number, int key) {
        boolean stands = false;
        Map.Entry<Short, long[]> before = withdrawn.floorEntry((short) (from + occurred));
        if (before == null || Arrays.binarySearch(before.getValue(), position) < 0) {
            put(occurred, number, key, false);
            stands = true;
        }
        for (Map.Entry<Short, long[]> later :
                withdrawn.tailMap((short) (from + occurred), false).entrySet()) {
            boolean standing = Arrays.binarySearch(later.getValue(), position) < 0;
            if (standing != stands && later.getKey() - from < head.length) {
                put(later.getKey() - from, number, key, stands);
                stands = standing;
            }
        }
    }

    private void put(int day, int number, int key, boolean takenBack) {
        if (size == next.length) {
            int length = size * 2;
            next = Arrays.copyOf(next, length);
            numbers = Arrays.copyOf(numbers, length);
            keys = Arrays.copyOf(keys, length);
            gone = Arrays.copyOf(gone, length);
        }
        numbers[size] = number;
        keys[size] = key;
        gone[size] = takenBack;
        next[size] = head[day];
        head[day] = size++;
    }

    /** The values of one day after the other where only whole measurements will do. */
    static BigDecimal[][] measured(FactColumns facts, Quantity quantity, List<Community> roster, DayBoards.Days days) {
        BigDecimal[][] values = new BigDecimal[days.count()][];
        for (int day = 0; day < values.length; day++) {
            values[day] = days.measuring(facts, day).values(quantity, roster);
        }
        return values;
    }
}
