package mingjing.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the parts of a stored body without parsing the whole of it. */
final class Envelope {
    private static final byte[] PAYLOAD = "\"payload\"".getBytes(StandardCharsets.UTF_8);

    private Envelope() {}

    static byte[] payload(byte[] body) {
        byte[] payload = JsonScanner.member(body, "payload");
        if (payload == null) {
            throw new IllegalArgumentException("this body is no envelope: it has no payload");
        }
        return payload;
    }

    /** Where the payload begins; it ends where its own JSON does. */
    static int payloadStart(byte[] body) {
        int start = JsonScanner.start(body, PAYLOAD);
        if (start < 0) {
            throw new IllegalArgumentException("this body is no envelope: it has no payload");
        }
        return start;
    }

    static Map<String, String> metadata(byte[] body) {
        byte @Nullable [] metadata = JsonScanner.member(body, "metadata");
        if (metadata == null) {
            return Map.of();
        }
        Map<String, String> read = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry :
                CanonicalJson.mapper().readTree(metadata).properties()) {
            read.put(entry.getKey(), entry.getValue().stringValue());
        }
        return Map.copyOf(read);
    }
}
