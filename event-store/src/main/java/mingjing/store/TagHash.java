package mingjing.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import mingjing.events.Tag;

/**
 * The number by which a tag or a type stands in {@code event_tags}: the first eight bytes of SHA-256 over its text.
 *
 * <p>Eight bytes instead of forty keep the index on every append's path small. Two texts may share a number, so whatever is found
 * by it is compared with the event itself. The function {@code tag_hash} of the schema is the same.
 */
final class TagHash {
    private TagHash() {}

    static long of(Tag tag) {
        return of(tag.toString());
    }

    static long of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
