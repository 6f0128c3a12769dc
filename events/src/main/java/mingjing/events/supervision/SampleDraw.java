package mingjing.events.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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
        return population.stream()
                .sorted(Comparator.comparing(problem -> rank(seed, problem)))
                .limit(size)
                .toList();
    }

    /** The rank of a problem: 64 hexadecimal digits. */
    public static String rank(String seed, ProblemId problem) {
        return sha256(seed + '\0' + problem.value());
    }

    /** The hash of a population: of its numbers in order, a line each. */
    public static String hash(Collection<ProblemId> population) {
        StringBuilder lines = new StringBuilder();
        population.stream()
                .map(ProblemId::value)
                .sorted(Comparator.comparing(value -> HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))))
                .forEach(value -> lines.append(value).append('\n'));
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
