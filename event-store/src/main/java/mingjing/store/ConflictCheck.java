package mingjing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import mingjing.events.Tag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the stored log which commands of a batch were decided without having seen an event that matters. */
final class ConflictCheck {
    /**
     * Types are compared as pairs with the position, which leaves the planner no index but the one on both: by type alone it would
     * walk the log backwards for a type that hardly ever happens.
     *
     * <p>One parameter: the {@link #questions}. One row for each command that has any, with the last position it excludes.
     */
    static final String SQL = """
            select c.request, max(case
                when c.tag is not null then (
                    select t.position
                    from event_tags t
                    where t.tag = c.tag
                    and t.position > c.after
                    and (c.types = '{}' or t.type = any (c.types))
                    and not exists (
                        select true
                        from unnest(c.other_tags) as other (tag)
                        where not exists (
                            select true from event_tags o where o.tag = other.tag and o.position = t.position))
                    order by t.position desc
                    limit 1)
                else (
                    select max(latest.position)
                    from unnest(c.types) as wanted (type)
                    cross join lateral (
                        select e.position
                        from events e
                        where (e.type, e.position) > (wanted.type, c.after)
                        and (e.type, e.position) <= (wanted.type, 9223372036854775807)
                        and e.position > c.after
                        order by e.type desc, e.position desc
                        limit 1) latest)
                end) as position
            from jsonb_to_recordset(?::jsonb)
                as c (request int, after bigint, types text[], tag text, other_tags text[])
            group by c.request
            """;

    private ConflictCheck() {}

    /** Every criterion of every condition, as JSON; "everything" is not asked, because the head alone answers it. */
    static String questions(List<Pending> batch) {
        ArrayNode asked = CanonicalJson.mapper().createArrayNode();
        for (int i = 0; i < batch.size(); i++) {
            Condition condition = batch.get(i).append().condition();
            if (!condition.query().matchesAll()) {
                for (Criterion criterion : condition.query().anyOf()) {
                    asked.add(question(i, condition.after(), criterion));
                }
            }
        }
        return asked.toString();
    }

    /** For each command, the last stored position its condition excludes; 0 when the condition holds. */
    static long[] answers(ResultSet rows, List<Pending> batch, long head) throws SQLException {
        long[] conflicts = new long[batch.size()];
        while (rows.next()) {
            conflicts[rows.getInt(1)] = rows.getLong(2);
        }
        for (int i = 0; i < conflicts.length; i++) {
            Condition condition = batch.get(i).append().condition();
            if (condition.query().matchesAll() && condition.after() < head) {
                conflicts[i] = head;
            }
        }
        return conflicts;
    }

    private static ObjectNode question(int request, long after, Criterion criterion) {
        ObjectNode question = CanonicalJson.mapper().createObjectNode();
        question.put("request", request).put("after", after);
        question.set("types", texts(criterion.types()));
        List<String> tags = criterion.tags().stream().map(Tag::toString).toList();
        if (!tags.isEmpty()) {
            question.put("tag", tags.getFirst());
            question.set("other_tags", texts(tags.subList(1, tags.size())));
        }
        return question;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = CanonicalJson.mapper().createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
