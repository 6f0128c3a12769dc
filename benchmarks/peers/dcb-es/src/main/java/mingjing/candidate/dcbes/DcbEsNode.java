package mingjing.candidate.dcbes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One pool of the store; a marker is the position of the last event that was read, "0" for none. */
final class DcbEsNode implements Node {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NodeProcess process;

    DcbEsNode(NodeProcess process) {
        this.process = process;
    }

    @Override
    public Loaded load(Scope scope) throws IOException {
        JsonNode answer = process.ask("load", Map.of("criteria", criteria(scope)));
        return new Loaded(events(answer), answer.path("seen").asString());
    }

    /** The store knows no command ids: the same append sent again is recorded again. */
    @Override
    public Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen) throws IOException {
        Map<String, Object> request = new HashMap<>();
        request.put("events", events.stream().map(DcbEsNode::event).toList());
        request.put("criteria", criteria(scope));
        if (seen != null) {
            request.put("seen", seen);
        }
        return process.ask("append", request).path("recorded").asBoolean() ? Outcome.RECORDED : Outcome.REFUSED;
    }

    @Override
    public List<Event> read(long after, int limit) throws IOException {
        return events(process.ask("read", Map.of("after", after, "limit", limit)));
    }

    private static List<Map<String, Object>> criteria(Scope scope) {
        return scope.anyOf().stream()
                .map(criterion -> Map.<String, Object>of("types", criterion.types(), "tags", criterion.tags()))
                .toList();
    }

    private static Map<String, Object> event(Event event) {
        return Map.of(
                "id", event.id(), "type", event.type(), "tags", event.tags(), "data", JSON.readTree(event.payload()));
    }

    private static List<Event> events(JsonNode answer) {
        List<Event> events = new ArrayList<>();
        for (JsonNode each : answer.path("events")) {
            List<String> tags = new ArrayList<>();
            each.path("tags").forEach(tag -> tags.add(tag.asString()));
            events.add(new Event(
                    each.path("position").asLong(),
                    each.path("id").asString(),
                    each.path("type").asString(),
                    tags,
                    JSON.writeValueAsBytes(each.path("data"))));
        }
        return events;
    }

    @Override
    public void close() {
        process.close();
    }
}
