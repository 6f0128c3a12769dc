package mingjing.query.score;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import mingjing.events.Tag;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.query.Decoded;
import mingjing.query.FoldedStates;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.UnitHistory;
import mingjing.rules.Community;
import mingjing.rules.Fact;
import mingjing.rules.Moment;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What may be scored without a database, line by line (NDJSON): events as {@code /api/v1/events} gives them, and facts and
 * communities that somebody writes down.
 *
 * <p>A line with {@code type} is an event, one with {@code kind} a fact, any other a community of the roster.
 */
public final class ScoreInput {
    /** A line that cannot be used; the message says which and why. */
    public static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadLine(long line, String message) {
            super("第 " + line + " 行：" + message);
        }
    }

    private final FoldedStates<UnitHistory> units = new FoldedStates<>(UnitHistory.FOLD);
    private final FoldedFacts folded = new FoldedFacts();
    private final List<Fact> written = new ArrayList<>();
    private final Map<String, Community> communities = new LinkedHashMap<>();
    private long line;
    private long position;
    private long highest;
    private LocalDate last = LocalDate.MIN;

    /** Takes the next line; a blank one is nothing. */
    public void take(String text) {
        line++;
        if (text.isBlank()) {
            return;
        }
        try {
            JsonNode node = CanonicalJson.mapper().readTree(text.getBytes(StandardCharsets.UTF_8));
            if (node.has("type")) {
                event(node);
            } else if (node.has("kind")) {
                fact(node);
            } else if (node.has("community")) {
                community(node);
            } else {
                throw new BadLine(line, "既不是事件（type），也不是事实（kind）或社区（community）");
            }
        } catch (JacksonException e) {
            throw new BadLine(line, "不是一个 JSON 对象，或字段写法不对：" + e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new BadLine(line, "读不懂：" + e.getMessage());
        }
    }

    private void event(JsonNode node) {
        List<Tag> tags = node.path("tags")
                .valueStream()
                .map(tag -> Tag.parse(tag.asString()))
                .toList();
        Recorded event = new Recorded(
                next(node),
                required(node, "id"),
                required(node, "type"),
                node.path("revision").asInt(1),
                tags,
                LocalDate.parse(required(node, "occurredOn")),
                Instant.parse(required(node, "recordedAt")),
                node.path("actor").asString(""),
                "",
                new byte[0],
                CanonicalJson.bytes(node.get("payload")));
        seen(event.occurredOn());
        seen(LocalDate.ofInstant(event.recordedAt(), WorkingCalendar.ZONE));
        if (UnitHistory.FOLD.types().contains(event.type())) {
            units.take(Decoded.of(event));
        } else if (FoldedFacts.types().contains(event.type())) {
            folded.take(Decoded.of(event));
        }
    }

    private void fact(JsonNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        node.path("fields")
                .propertyStream()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        LocalDate day = LocalDate.parse(required(node, "occurredOn"));
        long at = next(node);
        seen(day);
        written.add(new Fact(
                at,
                node.path("eventId").asString("e" + at),
                required(node, "community"),
                node.path("person").asString(""),
                required(node, "kind"),
                day,
                node.has("quantity") ? new BigDecimal(node.get("quantity").asString()) : BigDecimal.ONE,
                fields,
                node.hasNonNull("withdraws")
                        ? OptionalLong.of(node.get("withdraws").asLong())
                        : OptionalLong.empty()));
    }

    private void community(JsonNode node) {
        Map<String, BigDecimal> attributes = new LinkedHashMap<>();
        node.path("attributes")
                .propertyStream()
                .forEach(each -> attributes.put(
                        each.getKey(), new BigDecimal(each.getValue().asString())));
        String code = required(node, "community");
        communities.put(
                code,
                new Community(
                        code,
                        node.path("name").asString(code),
                        node.path("secretary").asString(""),
                        attributes));
    }

    /** The position a line states, or the one after the last. */
    private long next(JsonNode node) {
        position = node.path("position").asLong(position + 1);
        highest = Math.max(highest, position);
        return position;
    }

    private void seen(LocalDate day) {
        last = day.isAfter(last) ? day : last;
    }

    private String required(JsonNode node, String field) {
        String value = node.path(field).asString("");
        if (value.isEmpty()) {
            throw new BadLine(line, "缺 “" + field + "”");
        }
        return value;
    }

    /** The facts that lines state themselves, whose kinds no vocabulary knows. */
    public List<Fact> written() {
        return List.copyOf(written);
    }

    /** Everything that was read, up to the highest position and the last day it speaks of. */
    public Moment moment() {
        return new Moment(highest, last);
    }

    /** All facts at a moment of a year. */
    public List<Fact> facts(String period, Moment moment) {
        List<Fact> counted = Contest.counted(Period.parse(period), folded.facts(chart(moment)));
        return Stream.concat(counted.stream(), written.stream()).toList();
    }

    /** The communities at a moment of a year: those of the chart, those written down, and those that only facts name. */
    public List<Community> roster(String period, Moment moment) {
        Map<String, Community> roster = new LinkedHashMap<>();
        Contest.roster(Period.parse(period), chart(moment), moment.day())
                .forEach(community -> roster.put(community.code(), community));
        roster.putAll(communities);
        written.forEach(fact ->
                roster.computeIfAbsent(fact.community(), code -> new Community(code, code, fact.person(), Map.of())));
        return List.copyOf(roster.values());
    }

    private Chart chart(Moment moment) {
        return Chart.of(units.byKey().values(), moment);
    }
}
