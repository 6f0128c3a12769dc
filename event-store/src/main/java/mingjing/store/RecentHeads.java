package mingjing.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mingjing.events.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Where each tag and each type was last seen in the newest part of the log: most conditions are answered by it without asking
 * the database.
 *
 * <p>It knows every event above its floor. It keeps two generations of tags; when the newer is full the older is forgotten, and
 * the floor rises to where the newer began.
 */
final class RecentHeads {
    private final int capacity;
    private Generation older;
    private Generation newer;
    private long last;

    /** What was seen since a position. */
    private record Generation(long floor, Map<Tag, Heads> tags, Map<String, Long> types) {
        Generation(long floor) {
            this(floor, new HashMap<>(), new HashMap<>());
        }
    }

    /** Knows of nothing up to the floor; keeps at most twice as many tags as {@code capacity}. */
    RecentHeads(long floor, int capacity) {
        this.capacity = capacity;
        this.older = new Generation(floor);
        this.newer = older;
        this.last = floor;
    }

    /** Takes in the next event of the log. */
    void add(long position, String type, Collection<Tag> tags) {
        if (newer.tags.size() >= capacity) {
            older = newer;
            newer = new Generation(last);
        }
        newer.types.put(type, position);
        for (Tag tag : tags) {
            newer.tags.computeIfAbsent(tag, fresh -> new Heads()).put(type, position);
        }
        last = position;
    }

    /** Position of the last event taken in, or the floor it began with. */
    long last() {
        return last;
    }

    /** Every event above this position is known. */
    long floor() {
        return older.floor;
    }

    Verdict ask(Condition condition) {
        if (condition.after() == last || condition.query().anyOf().isEmpty()) {
            return Verdict.HOLDS;
        }
        if (condition.after() > last) {
            return Verdict.UNKNOWN;
        }
        if (condition.query().matchesAll()) {
            return new Verdict.Broken(last);
        }
        if (condition.after() < older.floor) {
            return Verdict.UNKNOWN;
        }
        Verdict verdict = Verdict.HOLDS;
        for (Criterion criterion : condition.query().anyOf()) {
            long seen = latest(criterion);
            if (seen > condition.after()) {
                if (criterion.tags().size() <= 1) {
                    return new Verdict.Broken(seen);
                }
                // Each of the tags was seen, but perhaps never on one event.
                verdict = Verdict.UNKNOWN;
            }
        }
        return verdict;
    }

    /** No event above this position matches; exactly the last match when the criterion has at most one tag. */
    private long latest(Criterion criterion) {
        if (criterion.tags().isEmpty()) {
            return Math.max(latest(older.types, criterion.types()), latest(newer.types, criterion.types()));
        }
        long earliest = Long.MAX_VALUE;
        for (Tag tag : criterion.tags()) {
            earliest = Math.min(
                    earliest,
                    Math.max(
                            latest(older.tags.get(tag), criterion.types()),
                            latest(newer.tags.get(tag), criterion.types())));
        }
        return earliest;
    }

    private static long latest(Map<String, Long> seen, Set<String> types) {
        long latest = 0;
        for (String type : types) {
            latest = Math.max(latest, seen.getOrDefault(type, 0L));
        }
        return latest;
    }

    private static long latest(@Nullable Heads heads, Set<String> types) {
        return heads == null ? 0 : heads.latest(types);
    }

    /** The last position of each type under one tag: an array, because a tag has few types and there are many tags. */
    private static final class Heads {
        private String[] types = new String[1];
        private long[] positions = new long[1];
        private int size;

        void put(String type, long position) {
            int at = 0;
            while (at < size && !types[at].equals(type)) {
                at++;
            }
            if (at == types.length) {
                types = Arrays.copyOf(types, 2 * size);
                positions = Arrays.copyOf(positions, 2 * size);
            }
            types[at] = type;
            positions[at] = position;
            size = Math.max(size, at + 1);
        }

        long latest(Set<String> wanted) {
            long latest = 0;
            for (int i = 0; i < size; i++) {
                if (wanted.isEmpty() || wanted.contains(types[i])) {
                    latest = Math.max(latest, positions[i]);
                }
            }
            return latest;
        }
    }
}
