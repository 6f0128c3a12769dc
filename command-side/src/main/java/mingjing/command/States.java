package mingjing.command;

/** What a decision may look at: the state of any boundary, loaded when asked for and then guarded until the append. */
public interface States {
    <I, S> S of(Boundary<I, S, ?> boundary, I id);
}
