package mingjing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private enum Light {
        RED
    }

    private record Part(Optional<String> note, List<String> names) {}

    private record Whole(
            String z,
            LocalDate day,
            Instant at,
            Duration waited,
            BigDecimal amount,
            long count,
            Light light,
            Map<String, Part> parts,
            Optional<LocalDate> due) {}

    private static final Whole WHOLE = new Whole(
            "街道 \"办\" \u0001",
            LocalDate.of(2022, 6, 30),
            Instant.parse("2022-06-30T01:02:03Z"),
            Duration.ofHours(26),
            new BigDecimal("12.30"),
            9_007_199_254_740_993L,
            Light.RED,
            Map.of("b", new Part(Optional.empty(), List.of()), "a", new Part(Optional.of("n"), List.of("y", "x"))),
            Optional.empty());

    private static final String TEXT = "{\"amount\":12.3,\"at\":\"2022-06-30T01:02:03Z\",\"count\":9007199254740993,"
            + "\"day\":\"2022-06-30\",\"light\":\"RED\",\"parts\":{\"a\":{\"names\":[\"y\",\"x\"],\"note\":\"n\"},"
            + "\"b\":{\"names\":[]}},\"waited\":\"PT26H\",\"z\":\"街道 \\\"办\\\" \\u0001\"}";

    @Test
    void a_record_is_written_sorted_and_without_what_is_absent() {
        assertThat(text(CanonicalJson.bytes(WHOLE))).isEqualTo(TEXT);
    }

    @Test
    void what_was_written_is_read_back() {
        Whole read = CanonicalJson.mapper().readValue(CanonicalJson.bytes(WHOLE), Whole.class);

        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(WHOLE);
        assertThat(CanonicalJson.bytes(read)).isEqualTo(CanonicalJson.bytes(WHOLE));
    }

    @Test
    void any_way_of_writing_the_same_json_has_the_same_canonical_bytes() {
        assertThat(canonical(" { \"b\" : 1.0e1 , \"a\" : [ true , null, -0.0 ], \"\\u0063\": \"\\u8857\\/\" } "))
                .isEqualTo("{\"a\":[true,null,0],\"b\":10,\"c\":\"街/\"}");
    }

    @Test
    void what_has_no_canonical_form_is_refused() {
        assertThatThrownBy(() -> canonical("{\"a\":1,\"a\":2}")).isNotNull();
        assertThatThrownBy(() -> canonical("{} {}")).isNotNull();
        assertThatThrownBy(() -> canonical("\"\\ud800\"")).hasMessageContaining("surrogate");
        assertThatThrownBy(() -> canonical("1e999999999")).hasMessageContaining("digits");
    }

    private static String canonical(String json) {
        return text(CanonicalJson.canonical(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
