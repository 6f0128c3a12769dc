package mingjing.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mingjing.ledger.Malformed;

/**
 * The members of a JSON object, each with the text of its value as it stands there. What is inside a value is not looked at, only where
 * it ends: the texts are compared, and canonical JSON has one text for one value.
 */
final class EntryFields {
    private static final int MOST = 100;
    private static final int DEEPEST = 1_000;

    private final byte[] json;
    private int at;

    private EntryFields(byte[] json) {
        this.json = json;
    }

    /**
     * Reads the members.
     *
     * @throws Malformed when it is no object, ends early, goes on behind its end, or says a member twice
     */
    static Map<String, String> of(byte[] json) {
        return new EntryFields(json).object();
    }

    private Map<String, String> object() {
        Map<String, String> members = new LinkedHashMap<>();
        expect('{');
        if (peek() == '}') {
            at++;
        } else {
            do {
                String name = unquoted(string());
                expect(':');
                int from = at;
                skipValue();
                if (members.put(name, text(from, at)) != null || members.size() > MOST) {
                    throw new Malformed("member " + Malformed.shortened(name) + " twice, or too many members");
                }
            } while (more());
        }
        if (at != json.length) {
            throw new Malformed("something stands behind the object, at byte " + at);
        }
        return members;
    }

    private boolean more() {
        byte next = peek();
        at++;
        if (next != ',' && next != '}') {
            throw new Malformed("neither ',' nor '}' at byte " + (at - 1));
        }
        return next == ',';
    }

    private void skipValue() {
        int depth = 0;
        do {
            byte next = peek();
            if (next == '"') {
                string();
            } else {
                at++;
                if (next == '{' || next == '[') {
                    depth++;
                } else if (next == '}' || next == ']') {
                    depth--;
                }
            }
            if (depth < 0 || depth > DEEPEST) {
                throw new Malformed("no value at byte " + at);
            }
        } while (depth > 0 || !endsValue());
    }

    private boolean endsValue() {
        byte next = peek();
        return next == ',' || next == '}';
    }

    private String string() {
        int from = at;
        expect('"');
        while (peek() != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
        return text(from, at);
    }

    private static String unquoted(String string) {
        return string.substring(1, string.length() - 1);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new Malformed("no '" + wanted + "' at byte " + at);
        }
        at++;
    }

    private byte peek() {
        if (at >= json.length) {
            throw new Malformed("it ends at byte " + json.length);
        }
        return json[at];
    }

    private String text(int from, int until) {
        return new String(json, from, until - from, StandardCharsets.UTF_8);
    }
}
