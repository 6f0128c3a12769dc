package mingjing.query.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.catalogue.KindId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.FoldedView;
import mingjing.rules.Moment;
import mingjing.rules.Vocabulary;
import mingjing.store.EventStore;

/** 记录种类: what plain records an office keeps, by the report's chapters. */
public final class Kinds {
    private static final Comparator<KindHistory> BY_CHAPTER = Comparator.comparingInt(
                    (KindHistory kind) -> kind.definition().chapter())
            .thenComparing(kind -> kind.id());

    private final EventStore store;
    private long known;
    private SortedMap<String, KindHistory> newest = new TreeMap<>();

    public Kinds(EventStore store) {
        this.store = store;
    }

    /** Every kind as it was defined by a position. */
    public List<KindHistory> all(long position) {
        return by(position).values().stream().sorted(BY_CHAPTER).toList();
    }

    /** Every kind as it is defined now. */
    public List<KindHistory> all() {
        return all(store.head());
    }

    public Optional<KindHistory> find(KindId id) {
        return Optional.ofNullable(by(store.head()).get(id.value()));
    }

    /** What rules and figures may ask for now. */
    public Vocabulary vocabulary() {
        return KindHistory.vocabulary(all());
    }

    /** Read on from what is known: a log of a million events is looked through once, not for every page. */
    private synchronized SortedMap<String, KindHistory> by(long position) {
        if (position < known) {
            return folded(new TreeMap<>(), 0, position);
        }
        if (position > known) {
            newest = folded(newest, known, position);
            known = position;
        }
        return newest;
    }

    private SortedMap<String, KindHistory> folded(SortedMap<String, KindHistory> before, long after, long upTo) {
        SortedMap<String, KindHistory> kinds = new TreeMap<>(before);
        Asked asked = new Asked(new Moment(upTo, LocalDate.MAX), false, Optional.empty(), Optional.empty());
        FoldedView.read(store, KindHistory.FOLD.query(), after, asked, event -> step(kinds, event));
        return kinds;
    }

    private static void step(SortedMap<String, KindHistory> kinds, Decoded event) {
        String key = KindHistory.FOLD.key(event.recorded());
        KindHistory.FOLD
                .step()
                .after(Optional.ofNullable(kinds.get(key)), event)
                .ifPresent(next -> kinds.put(key, next));
    }
}
