package mingjing.rules;

/** A ground on which the whole score becomes zero (一票否决). */
record Veto(String name, Expr.Test when, Clause source) {
    /** The name of its entry among the indicators. */
    String entry() {
        return "一票否决：" + name;
    }
}
