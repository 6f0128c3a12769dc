package mingjing.store;

/** What must still hold when events are appended: no event meant by {@code query} lies after position {@code after}. */
public record Condition(Query query, long after) {
    private static final Condition NONE = new Condition(Query.nothing(), 0);

    /** No condition: the append always holds. */
    public static Condition none() {
        return NONE;
    }
}
