package mingjing.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whether the columns of an event, and the tables that find it, say what its body says.
 *
 * <p>Only the body is signed. Queries and decisions go by the columns, so whoever changes one of them changes what the platform does.
 */
public final class RowAgreement {
    private static final String NOTHING = "-";
    private static final Set<String> FOUND_BY = Set.of("type", "tags");

    private final StoredRow row;
    private final JsonNode body;
    private final List<Difference> differences = new ArrayList<>();

    private RowAgreement(StoredRow row, JsonNode body) {
        this.row = row;
        this.body = body;
    }

    /** A column that does not say what the body says. */
    public record Difference(String column, String expected, String actual) {}

    /**
     * Every column that differs, in the order of the table.
     *
     * @param body what is known to be the signed one
     */
    public static List<Difference> differences(StoredRow row, byte[] body) {
        try {
            return new RowAgreement(row, CanonicalJson.mapper().readTree(body)).compare();
        } catch (JacksonException e) {
            return List.of(new Difference("body", "JSON", String.valueOf(e.getOriginalMessage())));
        }
    }

    private List<Difference> compare() {
        text("id", "id", row.id());
        text("type", "type", row.type());
        text("revision", "revision", Integer.toString(row.revision()));
        check("tags", body.path("tags").toString(), row.tags(), RowAgreement::sameJson);
        text("occurred_on", "occurredOn", row.occurredOn());
        check("recorded_at", said("recordedAt"), row.recordedAt() + "Z", RowAgreement::sameMoment);
        text("actor", "actor", row.actor());
        text("command_id", "commandId", row.commandId());
        String listedAt =
                row.listedAt().isPresent() ? Long.toString(row.listedAt().getAsLong()) : NOTHING;
        check("event_ids.position", Long.toString(row.position()), listedAt, String::equals);
        if (differences.stream().noneMatch(each -> FOUND_BY.contains(each.column()))) {
            // Under another tag or type it cannot be listed: that one is named already.
            row.unlistedTags().forEach(tag -> differences.add(new Difference("event_tags", tag, NOTHING)));
        }
        return List.copyOf(differences);
    }

    private String said(String member) {
        return body.path(member).asString(NOTHING);
    }

    private void text(String column, String member, String actual) {
        check(column, said(member), actual, String::equals);
    }

    private void check(String column, String expected, String actual, BiPredicate<String, String> same) {
        if (!same.test(expected, actual)) {
            differences.add(new Difference(column, expected, actual));
        }
    }

    private static boolean sameJson(String expected, String actual) {
        return CanonicalJson.mapper()
                .readTree(expected)
                .equals(CanonicalJson.mapper().readTree(actual));
    }

    /** PostgreSQL leaves out the zeros at the end of a fraction. */
    private static boolean sameMoment(String expected, String actual) {
        try {
            return Instant.parse(expected).equals(Instant.parse(actual));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
