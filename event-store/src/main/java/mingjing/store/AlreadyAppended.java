package mingjing.store;

/** The command id was used before; nothing was appended now, and the first receipt says what was then. */
public final class AlreadyAppended extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Receipt first;

    AlreadyAppended(Receipt first) {
        super("command " + first.commandId() + " was recorded before, up to position " + first.lastPosition());
        this.first = first;
    }

    /** What was recorded the first time. */
    public Receipt first() {
        return first;
    }
}
