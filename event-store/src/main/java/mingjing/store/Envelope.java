package mingjing.store;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the parts of a stored body without parsing the whole of it. */
final class Envelope {
    private Envelope() {}

    static byte[] payload(byte[] body) {
        byte[] payload = JsonScanner.member(body, "payload");
        if (payload == null) {
            throw new IllegalArgumentException("this body is no envelope: it has no payload");
        }
        return payload;
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
