package mingjing.store.axon;

import jakarta.annotation.Nonnull;
import jakarta.annotation.Nullable;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import mingjing.store.CanonicalJson;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns objects into JSON bytes and back for Axon, over Jackson 3. */
public final class JsonConverter implements Converter {
    private final JsonMapper mapper;

    /** Converts with the mapper of {@link CanonicalJson}. */
    public JsonConverter() {
        this(CanonicalJson.mapper());
    }

    public JsonConverter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean canConvert(@Nonnull Type sourceType, @Nonnull Type targetType) {
        return true;
    }

    @Override
    @Nullable
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T convert(@Nullable Object input, @Nonnull Type targetType) {
        JavaType target = mapper.constructType(targetType);
        if (input == null || target.getRawClass().isInstance(input)) {
            return (T) input;
        }
        if (target.hasRawClass(byte[].class)) {
            return (T) bytes(input);
        }
        if (target.hasRawClass(String.class)) {
            return (T) new String(bytes(input), StandardCharsets.UTF_8);
        }
        return mapper.readValue(bytes(input), target);
    }

    /** Text and bytes are taken to be JSON already; every other object becomes JSON. */
    private static byte[] bytes(Object input) {
        return switch (input) {
            case byte[] json -> json;
            case String json -> json.getBytes(StandardCharsets.UTF_8);
            case JsonNode tree -> CanonicalJson.canonical(tree);
            default -> CanonicalJson.bytes(input);
        };
    }

    @Override
    public void describeTo(@Nonnull ComponentDescriptor descriptor) {
        descriptor.describeProperty("mapper", mapper.getClass().getName());
    }
}
