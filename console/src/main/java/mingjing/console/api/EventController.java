package mingjing.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.events.Tag;
import mingjing.query.Asked;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import mingjing.store.CanonicalJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log itself, in order: as one JSON page, or line by line. */
@RestController
@Needs(Permission.READ_EVENTS)
@RequestMapping("/api/v1/events")
class EventController {
    private final Reading reading;
    private final AuditTrail trail;
    private final JsonMapper json = CanonicalJson.mapper();

    EventController(Reading reading, AuditTrail trail) {
        this.reading = reading;
        this.trail = trail;
    }

    record Event(
            long position,
            String id,
            String type,
            int revision,
            List<String> tags,
            LocalDate occurredOn,
            Instant recordedAt,
            String actor,
            JsonNode payload,
            String leafHash) {}

    record EventPage(List<Event> events, Optional<Long> next, long position) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    EventPage page(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> tag,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to) {
        AuditTrail.Slice slice = slice(after, limit, type, tag, from, to);
        return new EventPage(slice.entries().stream().map(this::event).toList(), slice.next(), slice.position());
    }

    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<String> lines(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> tag,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to) {
        String lines = slice(after, limit, type, tag, from, to).entries().stream()
                .map(entry -> json.writeValueAsString(event(entry)) + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(lines);
    }

    @GetMapping("/{id}")
    Event one(@PathVariable String id) {
        return trail.event(id, reading.now())
                .map(detail -> event(detail.entry()))
                .orElseThrow(() -> NotFound.event(id));
    }

    private AuditTrail.Slice slice(
            long after,
            int limit,
            Optional<String> type,
            Optional<String> tag,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        if (after < 0) {
            throw new IllegalArgumentException("after 是事件的位置，从 0 开始，不能是 " + after);
        }
        if (tag.isPresent() && !tag.get().matches("[^:]+:.+")) {
            throw new IllegalArgumentException("tag 写作 键:值，例如 problem:P-2022-001，不能是 “" + tag.get() + "”");
        }
        Set<Tag> tags = tag.map(text -> Set.of(Tag.parse(text))).orElse(Set.of());
        Set<String> types = type.map(text -> Arrays.stream(text.split(",")).collect(Collectors.toSet()))
                .orElse(Set.of());
        Asked now = reading.now();
        return trail.after(after, new AuditTrail.Filter(types, tags, from, to, Optional.empty()), limit, now);
    }

    private Event event(Entry entry) {
        return new Event(
                entry.position(),
                entry.id(),
                entry.type(),
                entry.revision(),
                entry.tags(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.actor(),
                json.readTree(entry.payload()),
                entry.leafHash());
    }
}
