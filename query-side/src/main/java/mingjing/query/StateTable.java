package mingjing.query;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import mingjing.query.Fold.Ownership;
import mingjing.store.CanonicalJson;
import mingjing.store.projection.CopyRows;

/**
 * A table of states by key with the marks of whom each belongs to, and how far the log is folded into it; names are unqualified, the
 * runner sets the search path.
 */
public final class StateTable {
    /** Part of the version of every view: raised when these tables change. */
    static final int LAYOUT = 1_000;

    private StateTable() {}

    /** Creates both tables, empty. */
    public static void create(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.execute("""
                    create table state (
                        key text collate "C" primary key,
                        owners text[] collate "C" not null,
                        body jsonb not null
                    );
                    create table seen (
                        position bigint not null
                    );
                    insert into seen
                    values (0)
                    """);
        }
    }

    /** The states of some keys; those not there yet are left out. */
    public static <S> Map<String, S> load(Connection tx, List<String> keys, Class<S> type) throws SQLException {
        Map<String, S> states = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("""
                select key, body
                from state
                where key = any (?)
                """)) {
            select.setArray(1, texts(tx, keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), CanonicalJson.mapper().readValue(rows.getString(2), type));
                }
            }
        }
        return states;
    }

    /** Writes states and the position of the last event folded into them. */
    public static <S> void save(Connection tx, Map<String, S> states, Ownership<S> ownership, long position)
            throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        states.forEach((key, state) -> {
            keys.add(key);
            owners.add(array(ownership.of(key, state)));
            bodies.add(new String(CanonicalJson.bytes(state), StandardCharsets.UTF_8));
        });
        try (PreparedStatement upsert = tx.prepareStatement("""
                insert into state (key, owners, body)
                select key, owners::text[], body::jsonb
                from unnest(?, ?, ?) as new (key, owners, body)
                on conflict (key)
                do update set owners = excluded.owners, body = excluded.body
                """)) {
            upsert.setArray(1, texts(tx, keys));
            upsert.setArray(2, texts(tx, owners));
            upsert.setArray(3, texts(tx, bodies));
            upsert.executeUpdate();
        }
        seen(tx, position);
    }

    /** Writes all states at once into the empty table. */
    public static <S> void pour(Connection tx, SortedMap<String, S> states, Ownership<S> ownership, long position)
            throws SQLException {
        try (CopyRows rows = CopyRows.into(tx, "state (key, owners, body)")) {
            for (Map.Entry<String, S> state : states.entrySet()) {
                // No canonical bytes: jsonb orders members by itself.
                rows.row(3)
                        .text(state.getKey())
                        .texts(ownership.of(state.getKey(), state.getValue()).marks())
                        .jsonb(CanonicalJson.mapper().writeValueAsBytes(state.getValue()));
            }
            rows.end();
        }
        seen(tx, position);
    }

    private static void seen(Connection tx, long position) throws SQLException {
        try (PreparedStatement seen = tx.prepareStatement("""
                update seen
                set position = greatest(position, ?)
                """)) {
            seen.setLong(1, position);
            seen.executeUpdate();
        }
    }

    /** As PostgreSQL writes an array; marks are made of codes, which need no quoting. */
    private static String array(Owner owner) {
        return "{" + String.join(",", owner.marks()) + "}";
    }

    private static Array texts(Connection tx, List<String> values) throws SQLException {
        return tx.createArrayOf("text", values.toArray());
    }
}
