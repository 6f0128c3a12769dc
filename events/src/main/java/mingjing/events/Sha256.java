package mingjing.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The hash of a text that anybody makes again with {@code printf %s … | sha256sum}. */
public final class Sha256 {
    private Sha256() {}

    /** Things in the order of the SHA-256 of a text and their name: nobody chose it, and everybody can make it again. */
    public static <T> List<T> ranked(String before, Collection<T> things) {
        record Ranked<T>(String rank, T thing) {}
        return things.stream()
                .map(thing -> new Ranked<>(hex(before + thing), thing))
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::thing)
                .toList();
    }

    /** SHA-256 over the text in UTF-8, as 64 hexadecimal digits. */
    public static String hex(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
