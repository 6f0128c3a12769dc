package mingjing.console.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.organisation.UnitId;
import mingjing.store.CanonicalJson;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;

/**
 * Which of our columns stands under a header that is not ours: what the office settled before, by kind, and what is said with this
 * import, for every kind that has the column.
 */
record HeaderMap(Map<String, SortedMap<String, String>> settled, SortedMap<String, String> said) {
    HeaderMap {
        settled = Map.copyOf(settled);
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }

    /** What an office settled, by the log as it is. */
    static HeaderMap of(EventStore store, Optional<UnitId> office, Map<String, String> said) {
        Map<String, SortedMap<String, String>> settled = new HashMap<>();
        office.ifPresent(unit -> {
            Query query = new Query(List.of(new Criterion(
                    Vocabulary.EVENTS.namesUnder(HeadersMapped.class),
                    java.util.Set.of(new Tag("unit", unit.value())))));
            for (Recorded recorded : store.source(query, 0).events()) {
                HeadersMapped mapped = CanonicalJson.mapper().readValue(recorded.payload(), HeadersMapped.class);
                settled.put(mapped.ledger(), mapped.columns());
            }
        });
        return new HeaderMap(settled, new TreeMap<>(said));
    }

    SortedMap<String, String> settled(LedgerKind kind) {
        return settled.getOrDefault(kind.key(), Collections.emptySortedMap());
    }

    /** The same sheet with our columns where they are known to stand; a header that is ours already stays. */
    Table inOurWords(Table table, LedgerKind kind) {
        List<String> headers = new ArrayList<>(table.headers());
        used(table, kind).forEach((theirs, ours) -> headers.set(headers.indexOf(theirs), ours));
        return new Table(table.file(), table.sheet(), headers);
    }

    /** Our column for each header of theirs that stands in a sheet: as said now, and for columns still free as settled before. */
    SortedMap<String, String> used(Table table, LedgerKind kind) {
        SortedMap<String, String> used = new TreeMap<>();
        List<String> columns = kind.allColumns();
        for (SortedMap<String, String> words : List.of(said, settled(kind))) {
            words.forEach((theirs, ours) -> {
                boolean fits = columns.contains(ours) && !table.headers().contains(ours) && !used.containsValue(ours);
                if (fits && table.headers().contains(theirs) && !columns.contains(theirs)) {
                    used.putIfAbsent(theirs, ours);
                }
            });
        }
        return used;
    }
}
