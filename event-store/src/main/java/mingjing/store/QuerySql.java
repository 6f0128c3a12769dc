package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjing.events.Tag;

/** The statement that reads matching events and the head together, so that both come from one snapshot. */
final class QuerySql {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private QuerySql() {}

    /**
     * A question by types alone is answered along the log when it has an end, else from the index of types.
     *
     * <p>Columns: head, then {@link Rows#COLUMNS}; one row with nulls when nothing matches.
     */
    static QuerySql of(Query query, long after, long upTo, int limit) {
        QuerySql built = new QuerySql();
        built.add("select\ncase when h.archived <= ? ", after);
        if (query.anyOf().stream().noneMatch(criterion -> criterion.tags().isEmpty())) {
            built.orNothingIsArchived(query, after);
        }
        built.add("then h.position else refuse_archived(h.archived) end,\n" + Rows.COLUMNS);
        built.add("\nfrom head h\nleft join lateral (\n");
        if (query.matchesAll() || (onlyTypes(query) && upTo < Long.MAX_VALUE)) {
            built.alongTheLog(query, after, upTo);
        } else if (onlyTypes(query)) {
            built.byTypes(query, after, upTo, limit);
        } else {
            built.byTags(query, after, upTo);
        }
        built.add("order by e.position\nlimit ?) e on true\norder by e.position", limit);
        return built;
    }

    /** Whether no criterion names a tag, so that the log itself must be walked. */
    static boolean onlyTypes(Query query) {
        return query.anyOf().stream().allMatch(criterion -> criterion.tags().isEmpty());
    }

    /** Tags stay when events are archived, so a question by tags is refused only where it would have found some of those. */
    private void orNothingIsArchived(Query query, long after) {
        String union = "or not exists (select true from (\n";
        for (Criterion criterion : query.anyOf()) {
            add(union);
            positions(criterion, after, Long.MAX_VALUE);
            union = "union all\n";
        }
        add(") a where a.position <= h.archived)\n");
    }

    private void alongTheLog(Query query, long after, long upTo) {
        add("select e.*\nfrom events e\nwhere e.position > ? and e.position <= ?\n", after, upTo);
        if (!query.matchesAll()) {
            add("and e.type = any (?)\n", types(query));
        }
    }

    private static Set<String> types(Query query) {
        Set<String> types = new TreeSet<>();
        query.anyOf().forEach(criterion -> types.addAll(criterion.types()));
        return types;
    }

    /**
     * Merges the types, each from the index of type and position, and reads no further than the limit: what nobody asked for costs
     * nothing, however much of it lies between.
     *
     * <p>Types are compared as pairs with the position and each has a limit of its own, because the planner would else rather walk
     * the log for a type that it believes to be frequent. The comparison without a pair only leaves out partitions.
     */
    private void byTypes(Query query, long after, long upTo, int limit) {
        String union = "select e.*\nfrom (\n";
        for (String type : types(query)) {
            add(union);
            add("(select * from (\nselect e.*\nfrom events e\n");
            add("where (e.type, e.position) > (?::text, ?::bigint)\n", type, after);
            add("and (e.type, e.position) <= (?::text, ?::bigint)\n", type, upTo);
            add("and e.position > ?\norder by e.type, e.position\nlimit ?) one\n", after, limit);
            add("where one.type = ?::text\norder by one.position)\n", type);
            union = "union all\n";
        }
        add(") e\n");
    }

    private void byTags(Query query, long after, long upTo) {
        String union = "select e.*\nfrom (\n";
        for (Criterion criterion : query.anyOf()) {
            add(union);
            positions(criterion, after, upTo);
            union = "union\n";
        }
        add(") m\njoin events e on e.position = m.position\n");
    }

    private void positions(Criterion criterion, long after, long upTo) {
        if (criterion.tags().isEmpty()) {
            add("select e.position from events e where e.type = any (?)\n", criterion.types());
            add("and e.position > ? and e.position <= ?\n", after, upTo);
            return;
        }
        List<Tag> tags = List.copyOf(new TreeSet<>(criterion.tags()));
        add("select t0.position from event_tags t0\n");
        for (int i = 1; i < tags.size(); i++) {
            String alias = "t" + i;
            add("join event_tags " + alias + " on " + alias + ".position = t0.position and " + alias + ".tag = ?\n");
            parameters.add(tags.get(i).toString());
        }
        add(
                "where t0.tag = ? and t0.position > ? and t0.position <= ?\n",
                tags.getFirst().toString(),
                after,
                upTo);
        if (!criterion.types().isEmpty()) {
            add("and t0.type = any (?)\n", criterion.types());
        }
    }

    private void add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        return prepare(connection, "");
    }

    /** With {@code explain} before it, for instance. */
    PreparedStatement prepare(Connection connection, String before) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(before + sql);
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case Set<?> texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
