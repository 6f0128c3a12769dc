package mingjing.console.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import mingjing.command.Command;
import mingjing.command.Slice;
import mingjing.command.UseCases;
import mingjing.events.organisation.PersonId;
import mingjing.store.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns JSON into an order; what is wrong with it is said by the name of its field. */
final class OrderReader {
    private final Map<String, Slice<?>> slices = UseCases.written();
    private final JsonMapper mapper = CanonicalJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    Command read(String name, ObjectNode body, PersonId actor, LocalDate today) {
        Slice<?> slice = slices.get(name);
        if (slice == null) {
            throw new UnknownCommand(name, slices.keySet());
        }
        ObjectNode filled = body.deepCopy();
        if (!filled.has("by")) {
            filled.put("by", actor.value());
        }
        if (!filled.has("occurredOn") && hasOwnDay(slice.command())) {
            filled.put("occurredOn", today.toString());
        }
        try {
            return mapper.treeToValue(filled, slice.command());
        } catch (DatabindException e) {
            throw new UnreadableOrder(field(e), e);
        }
    }

    private static boolean hasOwnDay(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .anyMatch(component -> component.getName().equals("occurredOn"));
    }

    private static String field(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String next = step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName();
            path.append(path.isEmpty() || next.startsWith("[") ? "" : ".").append(next);
        }
        return path.isEmpty() ? "(整个请求)" : path.toString();
    }
}
