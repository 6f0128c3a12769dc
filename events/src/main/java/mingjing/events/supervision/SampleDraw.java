package mingjing.events.supervision;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import mingjing.events.Sha256;
import mingjing.events.rectification.ProblemId;

/**
 * Draws a sample that anybody draws again with {@code sha256sum} and {@code sort}: each problem is ranked by the SHA-256 of seed, a
 * zero byte and its number, and the smallest come first.
 *
 * <p>A simple random sample without replacement, as far as SHA-256 cannot be told from chance (random sort by hash; compare
 * Rivest's ballot sampler, 2011).
 */
public final class SampleDraw {
    /** Stands in every announcement; another way to draw gets another name. */
    public static final String ALGORITHM = "sha256-rank/1";

    private SampleDraw() {}

    /**
     * The chosen problems, in the order of their ranks.
     *
     * @param size 1 or more; a smaller population is taken whole
     */
    public static List<ProblemId> draw(String seed, Collection<ProblemId> population, int size) {
        return Sha256.ranked(seed + '\0', population).stream().limit(size).toList();
    }

    /** The hash of a population: of its numbers in order, a line each. */
    public static String hash(Collection<ProblemId> population) {
        StringBuilder lines = new StringBuilder();
        population.stream()
                .map(ProblemId::value)
                .sorted(Comparator.comparing(value -> HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))))
                .forEach(value -> lines.append(value).append('\n'));
        return Sha256.hex(lines.toString());
    }
}
