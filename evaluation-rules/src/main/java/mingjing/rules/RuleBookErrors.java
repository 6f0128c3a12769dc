package mingjing.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule book that cannot be published, with everything that is wrong with it. */
public final class RuleBookErrors extends RuntimeException {
    private final transient List<RuleBookError> errors;

    RuleBookErrors(List<RuleBookError> errors) {
        super(errors.stream().map(RuleBookError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** All errors, in the order of the file. */
    public List<RuleBookError> errors() {
        return errors;
    }
}
