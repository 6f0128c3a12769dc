package mingjing.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one way JSON is written where bytes are hashed: sorted keys, no whitespace, nothing absent (after RFC 8785).
 *
 * <p>It differs from RFC 8785 in one point: a decimal keeps its exact digits instead of becoming a binary double.
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(new SimpleModule("days").addDeserializer(LocalDate.class, new DayReader()))
            .build();

    private CanonicalJson() {}

    /** The mapper for payloads: records, ISO dates, sorted properties and map entries, no nulls and no absent optionals. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads payloads where they stand in a stored body. The envelope goes on behind them; and what stands there was written from
     * a sorted map, so nobody need look for members that come twice.
     */
    public static ObjectReader stored(Class<?> type) {
        return MAPPER.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** A day as payloads write it, 2022-06-30; refuses anything else. */
    public static LocalDate day(String text) {
        return DayReader.isDay(text) ? DayReader.day(text) : LocalDate.parse(text);
    }

    /** The canonical bytes of any value the mapper can write. */
    public static byte[] bytes(Object value) {
        return canonical(MAPPER.valueToTree(value));
    }

    /** The same JSON in canonical bytes; what is not JSON is refused. */
    public static byte[] canonical(byte[] json) {
        return canonical(MAPPER.readTree(json));
    }

    /** The canonical bytes of a tree. */
    public static byte[] canonical(JsonNode tree) {
        return new CanonicalWriter().write(tree).toBytes();
    }
}
