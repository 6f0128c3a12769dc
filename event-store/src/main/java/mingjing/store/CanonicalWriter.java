package mingjing.store;

import java.math.BigDecimal;
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
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i);
                escaped(c);
                plain = i + 1;
            } else if (Character.isSurrogate(c)) {
                i = lowHalf(text, i);
            }
        }
        out.append(text, plain, text.length()).append('"');
        return this;
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    /** Half a surrogate pair is refused, because it would silently become a question mark. */
    private static int lowHalf(String text, int high) {
        if (!Character.isHighSurrogate(text.charAt(high))
                || high + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(high + 1))) {
            throw new IllegalArgumentException("text with half a surrogate pair cannot be recorded");
        }
        return high + 1;
    }

    /** The UTF-8 bytes. */
    byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
