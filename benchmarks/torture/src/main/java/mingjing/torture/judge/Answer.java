package mingjing.torture.judge;

/** What a caller was told about its append. */
public enum Answer {
    RECORDED,
    REFUSED,
    /** An error: recorded or not, nobody knows yet. */
    FAILED
}
