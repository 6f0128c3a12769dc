package mingjing.console.imports;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the headers of a sheet were read.
 *
 * @param used our column for each header of theirs that was read as ours
 * @param said of these, what was said with this import; the others were settled before
 * @param unread headers that are not ours and not read as ours
 * @param missing columns that must be there and are not
 * @param absent columns that may be there and are not
 */
public record Headers(
        Table table,
        LedgerKind kind,
        SortedMap<String, String> used,
        SortedMap<String, String> said,
        List<String> unread,
        List<String> missing,
        List<String> absent) {
    public Headers {
        used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
        unread = List.copyOf(unread);
        missing = List.copyOf(missing);
        absent = List.copyOf(absent);
    }

    static Headers of(Table table, LedgerKind kind, HeaderMap map) {
        SortedMap<String, String> used = map.used(table, kind);
        SortedMap<String, String> said = new TreeMap<>(used);
        said.entrySet().retainAll(map.said().entrySet());
        List<String> read = map.inOurWords(table, kind).headers();
        return new Headers(
                table,
                kind,
                used,
                said,
                read.stream()
                        .filter(header ->
                                !header.isEmpty() && !kind.allColumns().contains(header))
                        .toList(),
                kind.columns().stream().filter(column -> !read.contains(column)).toList(),
                kind.optional().stream()
                        .filter(column -> !read.contains(column))
                        .toList());
    }

    public String file() {
        return table.file();
    }

    public String sheet() {
        return table.sheet();
    }

    /** What was read as what, in words. */
    public String pairs() {
        return used.entrySet().stream()
                .map(each -> each.getKey() + " → " + each.getValue())
                .collect(Collectors.joining("、"));
    }

    /** The header that most likely stands for each column that is missing; each header for one column only. */
    public SortedMap<String, String> suggested() {
        record Guess(String theirs, String ours, double likelihood) {}
        SortedMap<String, String> suggested = new TreeMap<>();
        unread.stream()
                .flatMap(theirs -> Stream.concat(missing.stream(), absent.stream())
                        .map(ours -> new Guess(theirs, ours, Synonyms.likelihood(theirs, ours))))
                .filter(guess -> guess.likelihood() > 0)
                .sorted(Comparator.comparingDouble(Guess::likelihood).reversed())
                .forEach(guess -> {
                    if (!suggested.containsKey(guess.theirs()) && !suggested.containsValue(guess.ours())) {
                        suggested.put(guess.theirs(), guess.ours());
                    }
                });
        return suggested;
    }

    /** The header suggested for one of our columns. */
    public Optional<String> suggested(String ours) {
        return suggested().entrySet().stream()
                .filter(each -> each.getValue().equals(ours))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
