package mingjing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.rules.stage.StageRules;

/** A published version of a rule book (考核细则): immutable, checked, its own test cases passed. */
public final class RuleBook {
    private final Model model;
    private final List<String> warnings;

    RuleBook(Model model, List<String> warnings) {
        this.model = model;
        this.warnings = List.copyOf(warnings);
    }

    /** Reads a book over the fact kinds this product records; throws {@link RuleBookErrors} with all its errors. */
    public static RuleBook parse(String fileName, String yaml) {
        return parse(fileName, yaml, Vocabulary.SHIPPED);
    }

    /** Reads a book over other fact kinds; a kind, field or value the vocabulary lacks is an error, never a silent 0. */
    public static RuleBook parse(String fileName, String yaml, Vocabulary vocabulary) {
        return BookReader.read(fileName, yaml, vocabulary);
    }

    /** Reads a book from the sheets of a workbook; errors name the cell. */
    public static RuleBook parse(String fileName, BookSheets sheets, Vocabulary vocabulary) {
        return BookReader.read(fileName, sheets, vocabulary);
    }

    public String name() {
        return model.name();
    }

    public String version() {
        return model.version();
    }

    /** {@code name@version}. */
    public String id() {
        return name() + "@" + version();
    }

    /** First day in force; facts that occurred earlier do not count. */
    public LocalDate from() {
        return model.from();
    }

    /** Last day in force; facts that occurred later do not count. */
    public LocalDate to() {
        return model.to();
    }

    public Points fullMarks() {
        return model.fullMarks();
    }

    /** How the contest on the stage is marked, where the book says it. */
    public Optional<StageRules> stage() {
        return model.stage();
    }

    public List<Indicator> indicators() {
        return model.indicators().stream().map(ScoredIndicator::indicator).toList();
    }

    /** The quantities by name, in the book's order. */
    public Map<String, Quantity> quantities() {
        return model.quantities();
    }

    /** What a reader should know before publishing, such as a number no test case covers. */
    public List<String> warnings() {
        return warnings;
    }

    Model model() {
        return model;
    }
}
