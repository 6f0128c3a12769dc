package mingjing.rules;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Where a rule book was read from: it turns a mark into a place that its author can find again. */
sealed interface Source permits SourceText, SourceCells {

    /** A fault that begins at {@code mark} and goes on for {@code length} characters. */
    RuleBookError at(Mark mark, int length, String message, String hint);

    /** A fault {@code offset} characters into the text of a scalar. */
    RuleBookError inside(ScalarNode node, int offset, int length, String message, String hint);
}
