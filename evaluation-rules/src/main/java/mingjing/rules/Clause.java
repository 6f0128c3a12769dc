package mingjing.rules;

/** Where a rule comes from (来源): the document and its clause. */
public record Clause(String document, String clause) {
    static final Clause NONE = new Clause("", "");

    @Override
    public String toString() {
        return (document + " " + clause).strip();
    }
}
