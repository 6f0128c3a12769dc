package mingjing.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts one member out of a canonical JSON object by its bytes; a parser would be several times slower in a replay. */
final class JsonScanner {
    private final byte[] json;
    private int at;

    private JsonScanner(byte[] json) {
        this.json = json;
    }

    /** The bytes of the named member's value, or null. The object must be canonical: no whitespace. */
    static byte @Nullable [] member(byte[] object, String name) {
        byte[] key = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner(object);
        scanner.at = 1;
        while (scanner.at < object.length && object[scanner.at] == '"') {
            int keyStart = scanner.at;
            scanner.skipString();
            int keyEnd = scanner.at++;
            int start = scanner.at;
            scanner.skipValue();
            if (Arrays.equals(object, keyStart, keyEnd, key, 0, key.length)) {
                return Arrays.copyOfRange(object, start, scanner.at);
            }
            scanner.at++;
        }
        return null;
    }

    private void skipValue() {
        switch (json[at]) {
            case '"' -> skipString();
            case '{', '[' -> skipNested();
            default -> skipLiteral();
        }
    }

    private void skipString() {
        at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (json[at]) {
                case '"' -> {
                    skipString();
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
    }

    private void skipLiteral() {
        while (json[at] != ',' && json[at] != '}') {
            at++;
        }
    }
}
