package mingjing.rules;

/** An indicator with the expression that gives its marks. */
record ScoredIndicator(Indicator indicator, Expr formula) {
    String name() {
        return indicator.name();
    }
}
