package mingjing.console.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way at every run. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From {@code least} up to and with {@code most}. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> cards) {
        List<T> deck = new ArrayList<>(cards);
        for (int last = deck.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T card = deck.get(last);
            deck.set(last, deck.get(other));
            deck.set(other, card);
        }
        return deck;
    }
}
