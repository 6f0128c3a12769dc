package mingjing.events.rectification;

/** Grade of a supervision notice (督办单), mildest first. */
public enum SupervisionLevel {
    BLUE,
    YELLOW,
    RED
}
