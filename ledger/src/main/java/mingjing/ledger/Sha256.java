package mingjing.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two domain-separated hashes of RFC 6962 section 2.1. */
final class Sha256 {
    static final int LENGTH = 32;

    /** Looking the algorithm up takes as long as hashing a short entry, and a verification hashes millions. */
    private static final ThreadLocal<MessageDigest> OF_THIS_THREAD = ThreadLocal.withInitial(Sha256::made);

    private Sha256() {}

    /** Empty, and this thread's only one: to be used up before anybody else is called. */
    static MessageDigest digest() {
        MessageDigest digest = OF_THIS_THREAD.get();
        digest.reset();
        return digest;
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The node over the two hashes that stand at an offset, written to another; both may be the same array. */
    static void node(byte[] pair, int from, byte[] to, int at) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        digest.update(pair, from, 2 * LENGTH);
        try {
            digest.digest(to, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a hash at " + at, e);
        }
    }
}
