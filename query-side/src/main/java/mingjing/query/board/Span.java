package mingjing.query.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days over which problems fall: from the first that was registered to the last deadline or closure, nine years at the most. */
record Span(LocalDate from, LocalDate to) {
    private static final int LONGEST_YEARS = 9;

    static Optional<Span> of(Collection<Item> all) {
        List<Item> items = all.stream().filter(Item::counted).toList();
        Optional<LocalDate> from = items.stream().map(Item::registeredOn).min(Comparator.naturalOrder());
        Optional<LocalDate> to = items.stream()
                .flatMap(item -> Stream.concat(Stream.of(item.originalDeadline()), item.closedOn().stream()))
                .max(Comparator.naturalOrder());
        return from.flatMap(first -> to.map(last -> new Span(first, earlier(last, first.plusYears(LONGEST_YEARS)))));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
