package mingjing.console.imports;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorted sequences as one; of things that the order does not tell apart, the one of the earlier sequence comes first. */
final class Merged<T> implements Iterator<T> {
    private final PriorityQueue<Sequence<T>> sequences;

    private record Sequence<T>(int number, T first, Iterator<T> rest) {}

    Merged(List<Iterator<T>> all, Comparator<T> order) {
        sequences = new PriorityQueue<>(
                Comparator.<Sequence<T>, T>comparing(Sequence::first, order).thenComparingInt(Sequence::number));
        for (int number = 0; number < all.size(); number++) {
            offer(number, all.get(number));
        }
    }

    private void offer(int number, Iterator<T> rest) {
        if (rest.hasNext()) {
            sequences.add(new Sequence<>(number, rest.next(), rest));
        }
    }

    @Override
    public boolean hasNext() {
        return !sequences.isEmpty();
    }

    @Override
    public T next() {
        Sequence<T> least = sequences.remove();
        offer(least.number(), least.rest());
        return least.first();
    }
}
