package mingjing.console.rulebooks;

import java.util.Optional;
import mingjing.rules.Moment;
import mingjing.rules.RankDiff;

/**
 * A rule book tried on a year at a moment, beside the book in force.
 *
 * @param period such as {@code 2022}
 * @param against the book in force; empty where there is none, and nobody moves
 * @param boardHash SHA-256 of its ranking, in hex
 */
public record Trial(String period, Optional<String> against, Moment moment, RankDiff diff, String boardHash) {
    /** How many communities have another rank. */
    public int moved() {
        return (int) diff.lines().stream()
                .filter(line -> line.rankBefore() != line.rankAfter())
                .count();
    }
}
