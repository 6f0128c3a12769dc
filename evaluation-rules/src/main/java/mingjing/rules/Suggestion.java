package mingjing.rules;

import java.util.Optional;

/** Guesses which known name was meant (是不是 …?). */
final class Suggestion {
    private static final int LONGEST = 40;

    private Suggestion() {}

    /** The nearest known name by edit distance, if at most half of it differs. */
    static Optional<String> nearest(String name, Iterable<String> known) {
        Optional<String> best = Optional.empty();
        int least = Math.max(1, Math.min(name.length(), LONGEST) / 2) + 1;
        for (String candidate : known) {
            int distance = name.length() > LONGEST ? least : distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** Levenshtein's distance, two rows at a time. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
