package mingjing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Collects everything wrong with one rule book in one pass, each at its place. */
final class Faults {
    /** A mutilated book may be wrong everywhere; nobody reads further than this. */
    private static final int MOST = 200;

    private final Source source;
    private final List<RuleBookError> errors = new ArrayList<>();

    Faults(Source source) {
        this.source = source;
    }

    /** A fault of a node: its carets stand under the whole of a short scalar. */
    void at(Node node, String message, String hint) {
        int length = node instanceof ScalarNode scalar
                        && scalar.getStartMark().getLine()
                                == scalar.getEndMark().getLine()
                ? scalar.getEndMark().getColumn() - scalar.getStartMark().getColumn()
                : 1;
        at(node.getStartMark(), length, message, hint);
    }

    void at(Node node, String message) {
        at(node, message, "");
    }

    /** A name that nothing is known by, with the nearest known name as the hint. */
    void unknown(Node node, String message, String name, Iterable<String> known) {
        at(node, message, nearest(name, known));
    }

    private String nearest(String name, Iterable<String> known) {
        // A book wrong ten thousand times must not cost ten thousand searches.
        Optional<String> nearest = errors.size() < MOST ? Suggestion.nearest(name, known) : Optional.empty();
        return nearest.map(near -> "是不是 “" + near + "”?").orElse("");
    }

    /** The same part way into a scalar. */
    void unknownInside(ScalarNode node, int offset, int length, String message, String name, Iterable<String> known) {
        inside(node, offset, length, message, nearest(name, known));
    }

    void at(Mark mark, int length, String message, String hint) {
        if (errors.size() < MOST) {
            errors.add(source.at(mark, length, message, hint));
        }
    }

    /** A fault part way into a scalar. */
    void inside(ScalarNode node, int offset, int length, String message, String hint) {
        if (errors.size() < MOST) {
            errors.add(source.inside(node, offset, length, message, hint));
        }
    }

    /** A fault of the book as a whole. */
    void atTop(String message, String hint) {
        at(new Mark("", 0, 0, 0, new int[0], 0), 1, message, hint);
    }

    boolean none() {
        return errors.isEmpty();
    }

    /** Ends the reading if anything was wrong. */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new RuleBookErrors(errors.stream()
                    .sorted(Comparator.comparingInt(RuleBookError::line).thenComparingInt(RuleBookError::column))
                    .distinct()
                    .toList());
        }
    }
}
