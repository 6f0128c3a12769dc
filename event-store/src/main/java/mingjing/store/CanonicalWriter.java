package mingjing.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes JSON as RFC 8785 wants it: keys by UTF-16 code unit, the shortest escapes, no whitespace. */
final class CanonicalWriter {
    private static final String HEX = "0123456789abcdef";

    /** Beyond what a double can hold; without a limit, "1e999999999" would become a gigabyte of zeros. */
    private static final int MAX_SCALE = 400;

    private final StringBuilder out = new StringBuilder(256);

    CanonicalWriter raw(String text) {
        out.append(text);
        return this;
    }

    CanonicalWriter write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("not JSON: " + node.getNodeType() + " " + node);
        }
        return this;
    }

    private void object(JsonNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        char separator = '{';
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode node) {
        char separator = '[';
        for (JsonNode element : node) {
            out.append(separator);
            write(element);
            separator = ',';
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber()) {
            out.append(node.bigIntegerValue());
            return;
        }
        BigDecimal decimal = node.decimalValue().stripTrailingZeros();
        if (Math.abs((long) decimal.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException("a number of more than " + MAX_SCALE + " digits: " + decimal);
        }
        out.append(decimal.signum() == 0 ? "0" : decimal.toPlainString());
    }

    CanonicalWriter string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> character(c);
            }
        }
        out.append('"');
        return this;
    }

    private void character(char c) {
        if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
            out.append(c);
        }
    }

    /** The UTF-8 bytes; half a surrogate pair is refused, because it would silently become a question mark. */
    byte[] toBytes() {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text with half a surrogate pair cannot be recorded", e);
        }
    }
}
