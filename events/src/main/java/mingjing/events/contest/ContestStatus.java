package mingjing.events.contest;

/** How far a contest has come; derived, never stored. */
public enum ContestStatus {
    /** Entrants and judges are gathered. */
    GATHERING,
    /** The order is drawn, and somebody has still to be marked. */
    ON_STAGE,
    /** All marks are known. */
    MARKED,
    /** The result can be disputed. */
    ANNOUNCED,
    /** The result stands. */
    SEALED
}
