package mingjing.ledger;

/** SHA-256 as it is, for what is no part of the tree. */
public final class PlainHash {
    private PlainHash() {}

    /** 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return Sha256.digest().digest(bytes);
    }
}
