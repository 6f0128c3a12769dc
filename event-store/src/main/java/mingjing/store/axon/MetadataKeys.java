package mingjing.store.axon;

/** Metadata that the store keeps in fields of its own: whoever sends a command sets them, the engine takes them out. */
public final class MetadataKeys {
    /** The account or program that sent the command. */
    public static final String ACTOR = "actor";

    /** What makes a resent command the same command. */
    public static final String COMMAND_ID = "commandId";

    /** A hash of the command's content. */
    public static final String FINGERPRINT = "fingerprint";

    private MetadataKeys() {}
}
