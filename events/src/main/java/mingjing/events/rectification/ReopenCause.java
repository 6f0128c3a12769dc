package mingjing.events.rectification;

/** Why a closed problem is open again. */
public enum ReopenCause {
    /** 反弹: it came back. */
    RELAPSED,
    /** 虚假整改: it had never been put right. */
    FALSE_RECTIFICATION
}
