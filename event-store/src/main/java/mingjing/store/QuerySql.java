package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The statement that reads matching events and the head together, so that both come from one snapshot. */
final class QuerySql {
    /** A tag with more events than this counts as frequent. */
    private static final int COUNTED = 500;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private QuerySql() {}

    /**
     * A question by types alone is answered along the log when it has an end, else from the index of types.
     *
     * <p>Columns: head, below zero when some of what is asked about was archived; then {@link Rows#COLUMNS}; one row with nulls
     * when nothing matches.
     */
    static QuerySql of(Query query, long after, long upTo, int limit) {
        QuerySql built = new QuerySql();
        built.add("select\ncase when h.archived <= ? then h.position else -h.position end,\n", after);
        built.add(Rows.COLUMNS + "\nfrom head h\nleft join lateral (\n");
        if (query.matchesAll() || (onlyTypes(query) && upTo < Long.MAX_VALUE)) {
            built.alongTheLog(query, after, upTo);
        } else if (onlyTypes(query)) {
            built.byTypes(query, after, upTo, limit);
        } else {
            built.byTags(query, after, upTo, limit);
        }
        built.add("order by e.position\nlimit ?) e on true\norder by e.position", limit);
        return built;
    }

    /** Fails when archived events match, or may match: tags stay when events are archived, types alone do not. */
    static QuerySql refuseArchived(Query query, long after) {
        QuerySql built = new QuerySql();
        built.add("select refuse_archived(h.archived)\nfrom head h\n");
        if (query.anyOf().stream().noneMatch(criterion -> criterion.tags().isEmpty())) {
            String union = "where exists (select true from (\n";
            for (Criterion criterion : query.anyOf()) {
                built.add(union);
                built.positions(criterion, after, Long.MAX_VALUE);
                union = "union all\n";
            }
            built.add(") a where a.position <= h.archived)\n");
        }
        return built;
    }

    /** Whether no criterion names a tag, so that the log itself must be walked. */
    static boolean onlyTypes(Query query) {
        return query.anyOf().stream().allMatch(criterion -> criterion.tags().isEmpty());
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

    /** Each criterion gives its own first positions, so that a page stays small. What shares a tag's number is left to the reader. */
    private void byTags(Query query, long after, long upTo, int limit) {
        String union = "select e.*\nfrom (\n";
        for (Criterion criterion : query.anyOf()) {
            add(union);
            add("(");
            positions(criterion, after, upTo);
            add("order by position\nlimit ?)\n", limit);
            union = "union\n";
        }
        add(") m\njoin events e on e.position = m.position\n");
    }

    private void positions(Criterion criterion, long after, long upTo) {
        List<Long> tags =
                criterion.tags().stream().map(TagNumber::of).distinct().toList();
        if (tags.isEmpty()) {
            add("select e.position from events e where e.type = any (?)\n", criterion.types());
            add("and e.position > ? and e.position <= ?\n", after, upTo);
        } else if (tags.size() == 1) {
            add("select t.position from event_tags t where t.tag = ?\n", tags.getFirst());
            within(criterion, after, upTo);
        } else {
            ofTheRarest(tags, criterion, after);
            within(criterion, after, upTo);
            add("offset 0) t where not exists (select true from unnest(?) other (tag)\n", tags);
            add("where not exists (select true from event_tags o\n");
            add("where o.tag = other.tag and o.type = t.type and o.position = t.position))\n");
        }
    }

    private void within(Criterion criterion, long after, long upTo) {
        ofItsTypes(criterion);
        add("and t.position > ? and t.position <= ?\n", after, upTo);
    }

    private void ofItsTypes(Criterion criterion) {
        if (!criterion.types().isEmpty()) {
            add("and t.type = any (?)\n", TypeNumbers.of(criterion.types()));
        }
    }

    /** A leader has a thousand visits, a day has three: the shorter list is walked and looked up in the other. */
    private void ofTheRarest(List<Long> tags, Criterion criterion, long after) {
        add("select t.position from (\nselect given.tag from unnest(?) given (tag)\n", tags);
        add("cross join lateral (select count(*) as events from (\n");
        add("select true from event_tags t where t.tag = given.tag and t.position > ?\n", after);
        ofItsTypes(criterion);
        add("limit ?) found) counted\norder by counted.events limit 1) rarest\n", COUNTED);
        add("cross join lateral (select t.position, t.type from event_tags t where t.tag = rarest.tag\n");
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
                case List<?> hashes -> statement.setArray(i + 1, connection.createArrayOf("bigint", hashes.toArray()));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
