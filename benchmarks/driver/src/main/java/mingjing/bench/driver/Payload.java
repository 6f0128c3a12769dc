package mingjing.bench.driver;

import java.nio.charset.StandardCharsets;

/** The payload of every event that is timed. */
public final class Payload {
    /** JSON, so that stores which look at it can; exactly 256 bytes. */
    public static final byte[] OF_256_BYTES = make();

    private Payload() {}

    private static byte[] make() {
        String before = "{\"note\":\"";
        String after = "\",\"percent\":50}";
        String text = before + "x".repeat(256 - before.length() - after.length()) + after;
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
