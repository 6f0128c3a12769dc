package mingjing.bench.measuring;

import java.util.Collection;
import java.util.List;

/** The value in the middle; of an even number, what lies between the two there. */
public final class Median {
    private Median() {}

    /** Of at least one value. */
    public static double of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
