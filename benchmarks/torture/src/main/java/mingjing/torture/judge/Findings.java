package mingjing.torture.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wrong outcomes of one run: how many of each kind, and the first examples. */
public final class Findings {
    private static final int EXAMPLES = 3;

    private final Map<Wrong, Integer> counts = new EnumMap<>(Wrong.class);
    private final List<String> examples = new ArrayList<>();

    /** Counts one; {@code detail} names the command or event. */
    public synchronized void add(Wrong kind, String detail) {
        if (counts.merge(kind, 1, Integer::sum) <= EXAMPLES) {
            examples.add(kind + " " + kind.title() + ": " + detail);
        }
    }

    public synchronized Map<Wrong, Integer> counts() {
        return Map.copyOf(counts);
    }

    public synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized List<String> examples() {
        return List.copyOf(examples);
    }

    /** The examples as lines, when there are any. */
    public synchronized Optional<String> text() {
        return examples.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", examples));
    }
}
