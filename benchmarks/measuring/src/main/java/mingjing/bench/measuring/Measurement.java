package mingjing.bench.measuring;

import java.util.List;

/** Something that is done once in each round and yields the values of its figures, in their order. */
public record Measurement(List<Figure> figures, Work work) {
    /** What is done; whatever it needs is made the first time. */
    @FunctionalInterface
    public interface Work {
        double[] once() throws Exception;
    }

    public static Measurement of(Figure figure, Work work) {
        return new Measurement(List.of(figure), work);
    }

    /** That of its first figure. */
    public String name() {
        return figures.getFirst().name();
    }

    boolean isWantedBy(Options options) {
        return figures.stream().anyMatch(figure -> options.wants(figure.name()));
    }
}
