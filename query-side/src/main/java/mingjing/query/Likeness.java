package mingjing.query;

import java.util.HashSet;
import java.util.Set;

/** How much two short texts read alike: their shared pairs of neighbouring letters, by the coefficient of Sørensen and Dice. */
public record Likeness(Set<String> pairs) {
    public Likeness {
        pairs = Set.copyOf(pairs);
    }

    /** Punctuation and spaces do not matter. */
    public static Likeness of(String text) {
        String plain = text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < plain.length(); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return new Likeness(pairs);
    }

    /** From 0, nothing shared, to 1, the same pairs. */
    public double to(Likeness other) {
        Set<String> shared = new HashSet<>(pairs);
        shared.retainAll(other.pairs);
        return pairs.isEmpty() || other.pairs.isEmpty() ? 0 : 2.0 * shared.size() / (pairs.size() + other.pairs.size());
    }
}
