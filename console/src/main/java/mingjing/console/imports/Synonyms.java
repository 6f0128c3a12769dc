package mingjing.console.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.query.Likeness;

/** Other words that offices write over our columns; a list in {@code synonyms.properties}. */
final class Synonyms {
    /** Under this, two headers have too little in common to be suggested. */
    private static final double ENOUGH = 0.3;

    private static final Map<String, Set<String>> SHIPPED = read();

    private Synonyms() {}

    private static Map<String, Set<String>> read() {
        Properties file = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.properties")),
                StandardCharsets.UTF_8)) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> synonyms = new HashMap<>();
        file.stringPropertyNames()
                .forEach(column -> synonyms.put(
                        column,
                        Arrays.stream(file.getProperty(column).split("、"))
                                .map(String::strip)
                                .collect(Collectors.toSet())));
        return synonyms;
    }

    /** How likely a header means one of our columns: from 0, nothing speaks for it, to 1, a known other word. */
    static double likelihood(String header, String column) {
        if (SHIPPED.getOrDefault(column, Set.of()).contains(header)) {
            return 1;
        }
        double likeness = Likeness.of(header).to(Likeness.of(column));
        return likeness < ENOUGH ? 0 : likeness;
    }
}
