package mingjing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A published version of a rule book (考核细则): immutable, checked, its own test cases passed. */
@SuppressWarnings("DoNotCallSuggester")
public final class RuleBook {
    private RuleBook() {}

    /** Reads a book over the fact kinds this product records; throws {@link RuleBookErrors} with all its errors. */
    public static RuleBook parse(String fileName, String yaml) {
        throw new UnsupportedOperationException(fileName + yaml.length());
    }

    public String name() {
        throw new UnsupportedOperationException();
    }

    public String version() {
        throw new UnsupportedOperationException();
    }

    /** {@code name@version}. */
    public String id() {
        return name() + "@" + version();
    }

    /** First day in force; facts that occurred earlier do not count. */
    public LocalDate from() {
        throw new UnsupportedOperationException();
    }

    /** Last day in force; facts that occurred later do not count. */
    public LocalDate to() {
        throw new UnsupportedOperationException();
    }

    public Points fullMarks() {
        throw new UnsupportedOperationException();
    }

    public List<Indicator> indicators() {
        throw new UnsupportedOperationException();
    }

    public Map<String, Quantity> quantities() {
        throw new UnsupportedOperationException();
    }

    /** What a reader should know before publishing, such as a number no test case covers. */
    public List<String> warnings() {
        throw new UnsupportedOperationException();
    }
}
