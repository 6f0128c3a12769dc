package mingjing.rules;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What facts say in their free fields (问题, 措施 …), each combination once, so that a fact needs one number for all of them.
 *
 * <p>For each field it is remembered which value a combination has, so that counting each value once, or only some of them,
 * looks at numbers and not at texts.
 */
final class Texts {
    private final Codes<Map<String, String>> combinations = new Codes<>();
    private final Map<String, Column> columns = new HashMap<>();

    /** The values of one field: which value each combination has, or {@link Codes#NONE}. */
    static final class Column {
        private final Codes<String> texts = new Codes<>();
        private int[] values = new int[0];

        private void put(int combination, String text) {
            if (combination >= values.length) {
                int before = values.length;
                values = Arrays.copyOf(values, Math.max(16, combination + combination / 2 + 1));
                Arrays.fill(values, before, values.length, Codes.NONE);
            }
            values[combination] = texts.of(text);
        }

        /** The number of the value that a combination has. */
        int value(int combination) {
            return combination < values.length ? values[combination] : Codes.NONE;
        }

        /** The numbers of those of {@code wanted} that occur; an empty text is also that of a fact without the field. */
        int[] find(List<String> wanted) {
            return wanted.stream()
                    .filter(text -> text.isEmpty() || texts.find(text) != Codes.NONE)
                    .mapToInt(texts::find)
                    .toArray();
        }
    }

    private static final Column EMPTY = new Column();

    int of(Map<String, String> fields) {
        int before = combinations.size();
        int code = combinations.of(fields);
        if (code == before) {
            fields.forEach((field, text) ->
                    columns.computeIfAbsent(field, _ -> new Column()).put(code, text));
        }
        return code;
    }

    Map<String, String> fields(int code) {
        return combinations.thing(code);
    }

    Column column(String field) {
        return columns.getOrDefault(field, EMPTY);
    }

    void write(FactSnapshot.Out out) throws IOException {
        out.number(combinations.size());
        for (int code = 0; code < combinations.size(); code++) {
            out.fields(combinations.thing(code));
        }
    }

    void read(FactSnapshot.In in) throws IOException {
        int count = in.count();
        for (int i = 0; i < count; i++) {
            of(in.fields());
        }
    }
}
