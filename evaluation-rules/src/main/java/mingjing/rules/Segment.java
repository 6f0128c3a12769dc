package mingjing.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Facts in columns, clustered by community and variant, in recorded order within each cluster; never changed once made.
 *
 * <p>14 bytes a fact: day 2, position 4, quantity 4, texts 4. Positions count from {@link #origin}; quantities are whole
 * thousandths, and one that is not, or does not fit, stands in a table of its own. Of each cluster the first and the latest
 * day are kept, so that one which lies wholly within a period is counted without looking at its days.
 */
@SuppressWarnings("ArrayRecordComponent")
record Segment(
        long origin,
        long last,
        int communities,
        int variants,
        int[] starts,
        short[] first,
        short[] latest,
        short[] days,
        int[] positions,
        int[] quantities,
        int[] texts,
        Map<Integer, BigDecimal> exceptions) {
    static final int BYTES_PER_FACT = 14;

    /** Stands for a quantity that is in {@link #exceptions}. */
    static final int ELSEWHERE = Integer.MIN_VALUE;

    static final Segment EMPTY = sized(0, -1, 0, 0, 0);

    /** Room for so many facts, with nothing in it yet. */
    static Segment sized(long origin, long last, int communities, int variants, int size) {
        int clusters = Math.multiplyExact(communities, variants);
        short[] first = new short[clusters];
        short[] latest = new short[clusters];
        Arrays.fill(first, Short.MAX_VALUE);
        Arrays.fill(latest, Short.MIN_VALUE);
        return new Segment(
                origin,
                last,
                communities,
                variants,
                new int[clusters + 1],
                first,
                latest,
                new short[size],
                new int[size],
                new int[size],
                new int[size],
                new HashMap<>());
    }

    int size() {
        return days.length;
    }

    /** Where a cluster begins; it ends where the next begins. */
    int start(int community, int variant) {
        return has(community, variant) ? starts[community * variants + variant] : 0;
    }

    int end(int community, int variant) {
        return has(community, variant) ? starts[community * variants + variant + 1] : 0;
    }

    private boolean has(int community, int variant) {
        return community < communities && variant < variants;
    }

    /** Whether all facts of a cluster occurred between two days. */
    boolean within(int community, int variant, short from, short until) {
        int cluster = community * variants + variant;
        return first[cluster] >= from && latest[cluster] <= until;
    }

    /** The end of what is known at a position within a cluster: a binary search, since clusters are in recorded order. */
    int known(int start, int end, long position) {
        if (position >= last) {
            return end;
        }
        if (position < origin) {
            return start;
        }
        int low = start;
        int high = end;
        int wanted = (int) (position - origin);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(positions[middle], wanted) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long position(int fact) {
        return origin + Integer.toUnsignedLong(positions[fact]);
    }

    BigDecimal quantity(int fact) {
        if (quantities[fact] == ELSEWHERE) {
            return exceptions.getOrDefault(fact, BigDecimal.ZERO);
        }
        return thousandths(quantities[fact]);
    }

    /** A number of thousandths, whole numbers without decimals. */
    static BigDecimal thousandths(long number) {
        return number % 1000 == 0 ? Decimals.whole(number / 1000) : BigDecimal.valueOf(number, 3);
    }

    /** Clusters facts that come in recorded order, by counting: stable, and in one pass over each column. */
    static Segment of(FactRows rows, int communities, int variants) {
        int size = rows.size();
        if (size == 0) {
            return EMPTY;
        }
        Segment made = sized(rows.position(0), rows.position(size - 1), communities, variants, size);
        int[] starts = made.starts;
        for (int i = 0; i < size; i++) {
            starts[rows.community(i) * variants + rows.variant(i) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int i = 0; i < size; i++) {
            int cluster = rows.community(i) * variants + rows.variant(i);
            made.put(next[cluster]++, cluster, rows, i);
        }
        return made;
    }

    private void put(int at, int cluster, FactRows rows, int from) {
        days[at] = rows.day(from);
        positions[at] = offset(rows.position(from));
        quantities[at] = rows.quantity(from);
        texts[at] = rows.text(from);
        spread(cluster, days[at], days[at]);
        if (quantities[at] == ELSEWHERE) {
            exceptions.put(at, rows.exception(from));
        }
    }

    private int offset(long position) {
        long offset = position - origin;
        if (offset >>> 32 != 0) {
            throw new IllegalArgumentException("positions of one segment span more than 2^32: " + position);
        }
        return (int) offset;
    }

    private void spread(int cluster, short earliest, short newest) {
        first[cluster] = (short) Math.min(first[cluster], earliest);
        latest[cluster] = (short) Math.max(latest[cluster], newest);
    }

    /** These facts and those of another segment that were recorded later. */
    Segment joined(Segment later) {
        if (size() == 0) {
            return later;
        }
        Segment joined = sized(
                origin,
                later.last,
                Math.max(communities, later.communities),
                Math.max(variants, later.variants),
                Math.addExact(size(), later.size()));
        int at = 0;
        for (int community = 0; community < joined.communities; community++) {
            for (int variant = 0; variant < joined.variants; variant++) {
                at = joined.copy(this, community, variant, at);
                at = joined.copy(later, community, variant, at);
                joined.starts[community * joined.variants + variant + 1] = at;
            }
        }
        return joined;
    }

    private int copy(Segment from, int community, int variant, int at) {
        int start = from.start(community, variant);
        int length = from.end(community, variant) - start;
        if (length == 0) {
            return at;
        }
        System.arraycopy(from.days, start, days, at, length);
        System.arraycopy(from.quantities, start, quantities, at, length);
        System.arraycopy(from.texts, start, texts, at, length);
        for (int i = 0; i < length; i++) {
            positions[at + i] = offset(from.position(start + i));
            BigDecimal exception = from.exceptions.get(start + i);
            if (exception != null) {
                exceptions.put(at + i, exception);
            }
        }
        int cluster = community * from.variants + variant;
        spread(community * variants + variant, from.first[cluster], from.latest[cluster]);
        return at + length;
    }

    void write(FactSnapshot.Out out) throws IOException {
        out.number(origin);
        out.number(last);
        out.number(communities);
        out.number(variants);
        out.column(starts);
        out.column(first);
        out.column(latest);
        out.column(days);
        out.column(positions);
        out.column(quantities);
        out.column(texts);
        out.number(exceptions.size());
        for (Map.Entry<Integer, BigDecimal> each : exceptions.entrySet()) {
            out.number(each.getKey());
            out.text(each.getValue().toString());
        }
    }

    static Segment read(FactSnapshot.In in) throws IOException {
        Segment read = new Segment(
                in.number(),
                in.number(),
                in.count(),
                in.count(),
                in.ints(),
                in.shorts(),
                in.shorts(),
                in.shorts(),
                in.ints(),
                in.ints(),
                in.ints(),
                new HashMap<>());
        int exceptions = in.count();
        for (int i = 0; i < exceptions; i++) {
            int fact = in.count();
            read.exceptions.put(fact, new BigDecimal(in.text()));
        }
        return read;
    }
}
