package mingjing.ledger;

/** The hash by which an entry stands in the tree: SHA-256 of a zero byte and the entry's bytes (RFC 6962 section 2.1). */
public final class LeafHash {
    private LeafHash() {}

    /** The 32-byte leaf hash of exactly these bytes. */
    public static byte[] of(byte[] entry) {
        return Sha256.leaf(entry);
    }
}
