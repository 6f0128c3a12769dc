package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.events.Tag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the stored log about conditions that reach further back than this node remembers. */
final class ConflictCheck {
    /**
     * Types are compared as pairs with the position, which leaves the planner no index but the one on both: by type alone it would
     * walk the log backwards for a type that hardly ever happens.
     *
     * <p>What only shares a tag's number is left out by looking at the event, unless it was archived.
     *
     * <p>One parameter: the {@link #questions}. One row for each condition that has any, with the last position it excludes.
     */
    static final String SQL = """
            select c.request, max(case
                when c.tag is not null then (
                    select t.position
                    from (
                        select t.position, t.type
                        from event_tags t
                        where t.tag = c.tag
                        and t.type = any (c.type_hashes)
                        union all
                        select t.position, t.type
                        from event_tags t
                        where t.tag = c.tag
                        and c.type_hashes = '{}') t
                    where t.position > c.after
                    and not exists (
                        select true
                        from unnest(c.other_tags) as other (tag)
                        where not exists (
                            select true
                            from event_tags o
                            where o.tag = other.tag
                            and o.type = t.type
                            and o.position = t.position))
                    and not exists (
                        select true
                        from events e
                        where e.position = t.position
                        and not (e.tags @> c.tags and (c.types = '{}' or e.type = any (c.types))))
                    order by t.position desc
                    limit 1)
                when c.after < (select archived from head) then (select refuse_archived(archived) from head)
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
                as c (request int, after bigint, types text[], type_hashes bigint[],
                    tag bigint, other_tags bigint[], tags text[])
            group by c.request
            """;

    private ConflictCheck() {}

    /** What the stored log says about each of these conditions; none of them means everything. */
    static Map<Condition, Verdict> ask(Connection connection, List<Condition> conditions) throws SQLException {
        Map<Condition, Verdict> verdicts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setString(1, questions(conditions));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong(2);
                    verdicts.put(
                            conditions.get(row.getInt(1)),
                            position == 0 ? Verdict.HOLDS : new Verdict.Broken(position));
                }
            }
        }
        return verdicts;
    }

    private static String questions(List<Condition> conditions) {
        ArrayNode asked = CanonicalJson.mapper().createArrayNode();
        for (int i = 0; i < conditions.size(); i++) {
            for (Criterion criterion : conditions.get(i).query().anyOf()) {
                asked.add(question(i, conditions.get(i).after(), criterion));
            }
        }
        return asked.toString();
    }

    private static ObjectNode question(int request, long after, Criterion criterion) {
        ObjectNode question = CanonicalJson.mapper().createObjectNode();
        question.put("request", request).put("after", after);
        question.set("types", texts(criterion.types()));
        question.set("type_hashes", hashes(criterion.types()));
        List<String> tags = criterion.tags().stream().map(Tag::toString).toList();
        if (!tags.isEmpty()) {
            question.put("tag", TagNumber.of(tags.getFirst()));
            question.set("other_tags", hashes(tags.subList(1, tags.size())));
            question.set("tags", texts(tags));
        }
        return question;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = CanonicalJson.mapper().createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ArrayNode hashes(Collection<String> texts) {
        ArrayNode array = CanonicalJson.mapper().createArrayNode();
        texts.forEach(text -> array.add(TagNumber.of(text)));
        return array;
    }
}
