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
        int start = start(object, ('"' + name + '"').getBytes(StandardCharsets.UTF_8));
        if (start < 0) {
            return null;
        }
        JsonScanner scanner = new JsonScanner(object);
        scanner.at = start;
        scanner.skipValue();
        return Arrays.copyOfRange(object, start, scanner.at);
    }

    /** Where the value of a member begins, whose name is given in its quotes; -1 when there is none. */
    static int start(byte[] object, byte[] key) {
        JsonScanner scanner = new JsonScanner(object);
        scanner.at = 1;
        while (scanner.at < object.length && object[scanner.at] == '"') {
            int keyStart = scanner.at;
            scanner.skipString();
            int keyEnd = scanner.at++;
            if (Arrays.equals(object, keyStart, keyEnd, key, 0, key.length)) {
                return scanner.at;
            }
            scanner.skipValue();
            scanner.at++;
        }
        return -1;
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
