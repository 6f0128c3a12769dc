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

    /** Columns: head, then {@link Rows#COLUMNS}; one row with nulls when nothing matches. */
    static QuerySql of(Query query, long after, long upTo, int limit) {
        QuerySql built = new QuerySql();
        built.add("select h.position, " + Rows.COLUMNS + "\nfrom head h\nleft join lateral (\n");
        if (query.matchesAll() || onlyTypes(query)) {
            built.alongTheLog(query, after, upTo);
        } else {
            built.byTags(query, after, upTo, limit);
        }
        built.add("order by e.position\nlimit ?) e on true\norder by e.position", limit);
        return built;
    }

    /** Whether no criterion names a tag, so that the log itself must be walked. */
    static boolean onlyTypes(Query query) {
        return query.anyOf().stream().allMatch(criterion -> criterion.tags().isEmpty());
    }

    private void alongTheLog(Query query, long after, long upTo) {
        add("select e.*\nfrom events e\nwhere e.position > ? and e.position <= ?\n", after, upTo);
        if (!query.matchesAll()) {
            Set<String> types = new TreeSet<>();
            query.anyOf().forEach(criterion -> types.addAll(criterion.types()));
            add("and e.type = any (?)\n", types);
        }
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
            ofTheRarest(tags, after);
            within(criterion, after, upTo);
            add("offset 0) t where not exists (select true from unnest(?) other (tag)\n", tags);
            add(
                    "where not exists (select true from event_tags o where o.tag = other.tag and o.position = t.position))\n");
        }
    }

    private void within(Criterion criterion, long after, long upTo) {
        add("and t.position > ? and t.position <= ?\n", after, upTo);
        if (!criterion.types().isEmpty()) {
            add(
                    "and t.type = any (?)\n",
                    criterion.types().stream().map(TagNumber::of).toList());
        }
    }

    /** A leader has a thousand visits, a day has three: the shorter list is walked and looked up in the other. */
    private void ofTheRarest(List<Long> tags, long after) {
        add("""
                select t.position from (
                    select given.tag from unnest(?) given (tag)
                    cross join lateral (select count(*) as events from (
                        select true from event_tags t where t.tag = given.tag and t.position > ? limit %d) found) counted
                    order by counted.events limit 1) rarest
                cross join lateral (select t.position from event_tags t where t.tag = rarest.tag
                """.formatted(COUNTED), tags, after);
    }

    private void add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
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
