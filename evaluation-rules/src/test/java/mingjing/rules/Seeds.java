package mingjing.rules;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property over many seeds; a failure says which, so that it can be run again. */
final class Seeds {
    private Seeds() {}

    static void each(int count, Consumer<Random> property) {
        for (long seed = 1; seed <= count; seed++) {
            try {
                property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
