package mingjing.store;

/** Someone else recorded an event the decision had not seen: load again and decide again. */
public final class AppendRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long conflictingPosition;

    AppendRejected(String commandId, long after, long conflictingPosition) {
        super("could not append command " + commandId + ": it was decided at position " + after + ", but position "
                + conflictingPosition + " matters to it");
        this.conflictingPosition = conflictingPosition;
    }

    /** The last position that the condition excludes. */
    public long conflictingPosition() {
        return conflictingPosition;
    }
}
