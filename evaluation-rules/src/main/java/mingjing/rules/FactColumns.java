package mingjing.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * All facts there are, in columns: what every board, of any moment and under any book, is made from.
 *
 * <p>A base that never changes, clustered by community and variant (a kind with its enumerated fields), and the newest facts
 * in recorded order, clustered when they are asked for. A fact costs {@value Segment#BYTES_PER_FACT} bytes; what it says in
 * free text is kept once for each combination of texts. Withdrawals, which are few, stand apart by community.
 *
 * <p>The hard rule of the fold lives here: a fact whose position is not above the last seen of its community is ignored,
 * except other facts of that same event. An exactly-once pipe does not remove what its sender sends twice.
 *
 * <p>Days are kept within 1910 to 2089; a fact outside is taken to have occurred on the first or last of them. Not safe for
 * use by several threads while facts are added.
 */
public final class FactColumns {
    /** Facts arrive in any order; this one makes the same columns of every permutation. */
    static final Comparator<Fact> RECORDED_ORDER = Comparator.comparingLong(Fact::position)
            .thenComparing(Fact::eventId)
            .thenComparing(Fact::kind)
            .thenComparingLong(fact -> fact.withdraws().orElse(0))
            .thenComparing(Fact::occurredOn)
            .thenComparing(Fact::quantity)
            .thenComparing(Fact::person)
            .thenComparing(fact -> new TreeMap<>(fact.fields()).toString());

    /** The newest facts join the base when there are more of them than this, or than a quarter of it. */
    private static final int MOST_NEW = 1_000_000;

    private final Vocabulary vocabulary;
    private final Codes<String> communities = new Codes<>();
    private final Codes<Variant> variants = new Codes<>();
    private final Texts texts = new Texts();
    private final List<Latest> latest = new ArrayList<>();
    private final List<List<Withdrawal>> withdrawals = new ArrayList<>();
    private Segment base = Segment.EMPTY;
    private FactRows rows = new FactRows();
    private Segment newest = Segment.EMPTY;

    /** A kind of fact with the values of its enumerated fields: conditions on those choose clusters and look at no fact. */
    record Variant(String kind, Map<String, String> fields) {}

    /** Takes back what another position said, from its own position and day on. */
    record Withdrawal(long position, long target, short day) {
        private static final long[] NONE = {};

        /**
         * The positions withdrawn as far as is known at a position about what had happened by a day, rising. Latest first, so that a
         * withdrawal which is itself withdrawn has no effect.
         */
        static long[] effective(List<Withdrawal> recorded, long position, short until) {
            if (recorded.isEmpty()) {
                return NONE;
            }
            TreeSet<Long> gone = new TreeSet<>();
            for (Withdrawal each : recorded.reversed()) {
                if (each.position <= position
                        && each.target < each.position
                        && each.day <= until
                        && !gone.contains(each.position)) {
                    gone.add(each.target);
                }
            }
            return gone.stream().mapToLong(Long::longValue).toArray();
        }
    }

    /** The facts of a community's last event, by which what comes twice is known. */
    private static final class Latest {
        private long position = -1;
        private String event = "";
        private final Set<Fact> facts = new HashSet<>();

        boolean takes(Fact fact) {
            if (fact.position() > position) {
                position = fact.position();
                event = fact.eventId();
                facts.clear();
            } else if (fact.position() < position || !fact.eventId().equals(event)) {
                return false;
            }
            return facts.add(fact);
        }
    }

    /** No facts yet; fields that {@code vocabulary} lists the values of are taken as enumerated. */
    public FactColumns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The columns of facts in any order, with any duplicates; an event that comes again at a later position is not counted. */
    public static FactColumns of(Collection<Fact> facts) {
        FactColumns columns = new FactColumns(Vocabulary.SHIPPED);
        Map<String, Map<String, Long>> positions = new HashMap<>();
        facts.stream().sorted(RECORDED_ORDER).forEach(fact -> {
            Map<String, Long> events = positions.computeIfAbsent(fact.community(), _ -> new HashMap<>());
            if (events.computeIfAbsent(fact.eventId(), _ -> fact.position()) == fact.position()) {
                columns.add(fact);
            }
        });
        return columns;
    }

    /** Adds the next fact; false if it had been seen. */
    public boolean add(Fact fact) {
        int community = communities.of(fact.community());
        if (community == latest.size()) {
            latest.add(new Latest());
            withdrawals.add(new ArrayList<>());
        }
        if (!latest.get(community).takes(fact)) {
            return false;
        }
        short day = FactRows.day(fact.occurredOn());
        if (fact.withdraws().isPresent()) {
            withdrawals
                    .get(community)
                    .add(new Withdrawal(fact.position(), fact.withdraws().getAsLong(), day));
            return true;
        }
        Map<String, String> free = new HashMap<>();
        Map<String, String> enumerated = new HashMap<>();
        Map<String, List<String>> known = vocabulary.kinds().getOrDefault(fact.kind(), Map.of());
        fact.fields()
                .forEach((field, text) ->
                        (known.getOrDefault(field, List.of()).contains(text) ? enumerated : free).put(field, text));
        int variant = variants.of(new Variant(fact.kind(), Map.copyOf(enumerated)));
        rows.add(community, variant, fact.position(), day, fact.quantity(), texts.of(Map.copyOf(free)));
        return true;
    }

    /** Adds the facts of one event, in the one order that gives the same columns whatever order they came in. */
    public void addEvent(Collection<Fact> facts) {
        facts.stream().sorted(RECORDED_ORDER).forEach(this::add);
    }

    /** Clusters what is new, so that whoever looks finds it done: then several may look at once. */
    public void ready() {
        segments();
    }

    /** Puts the newest facts into the base if they are many; for whoever adds to call now and then. */
    public void settle() {
        settle(Math.min(MOST_NEW, Math.max(1000, base.size() / 4)));
    }

    void settle(int most) {
        if (rows.size() > most) {
            base = base.joined(Segment.of(rows, communities.size(), variants.size()));
            rows = new FactRows();
            newest = Segment.EMPTY;
        }
    }

    /** How many facts there are, withdrawals not counted. */
    public int size() {
        return base.size() + rows.size();
    }

    /** What to look at: the base, and what came since. */
    List<Segment> segments() {
        if (newest.size() != rows.size()) {
            newest = Segment.of(rows, communities.size(), variants.size());
        }
        return newest.size() == 0 ? List.of(base) : List.of(base, newest);
    }

    /** The number of a community, or {@link Codes#NONE} if no fact is about it. */
    int community(String code) {
        return communities.find(code);
    }

    /** How many communities facts are about; their numbers are below. */
    int communities() {
        return communities.size();
    }

    Codes<Variant> variants() {
        return variants;
    }

    Texts texts() {
        return texts;
    }

    /** Withdrawals about a community, in recorded order. */
    List<Withdrawal> withdrawals(int community) {
        return withdrawals.get(community);
    }

    /** The fact at a place of a segment, as it was added but for its person; {@code events} knows the event of a position. */
    Fact fact(int community, int variant, Segment segment, int at, LongFunction<String> events) {
        Variant of = variants.thing(variant);
        Map<String, String> fields = new HashMap<>(of.fields());
        fields.putAll(texts.fields(segment.texts()[at]));
        long position = segment.position(at);
        return new Fact(
                position,
                events.apply(position),
                communities.thing(community),
                "",
                of.kind(),
                FactRows.date(segment.days()[at]),
                segment.quantity(at),
                fields,
                OptionalLong.empty());
    }

    /** Everything but the persons and the facts of each community's last event: what comes of that event again is not taken. */
    void write(FactSnapshot.Out out) throws IOException {
        settle(0);
        out.number(communities.size());
        for (int community = 0; community < communities.size(); community++) {
            out.text(communities.thing(community));
            out.number(latest.get(community).position);
            out.number(withdrawals.get(community).size());
            for (Withdrawal each : withdrawals.get(community)) {
                out.number(each.position());
                out.number(each.target());
                out.number(each.day());
            }
        }
        out.number(variants.size());
        for (Variant variant : variants.all()) {
            out.text(variant.kind());
            out.fields(variant.fields());
        }
        texts.write(out);
        base.write(out);
    }

    static FactColumns read(FactSnapshot.In in, Vocabulary vocabulary) throws IOException {
        FactColumns read = new FactColumns(vocabulary);
        int communities = in.count();
        for (int community = 0; community < communities; community++) {
            read.communities.of(in.text());
            Latest latest = new Latest();
            latest.position = in.number();
            read.latest.add(latest);
            List<Withdrawal> withdrawals = new ArrayList<>();
            int count = in.count();
            for (int i = 0; i < count; i++) {
                withdrawals.add(new Withdrawal(in.number(), in.number(), (short) in.number()));
            }
            read.withdrawals.add(withdrawals);
        }
        int variants = in.count();
        for (int variant = 0; variant < variants; variant++) {
            read.variants.of(new Variant(in.text(), in.fields()));
        }
        read.texts.read(in);
        read.base = Segment.read(in);
        return read;
    }
}
