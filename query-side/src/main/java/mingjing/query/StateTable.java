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
import mingjing.store.CanonicalJson;
import mingjing.store.projection.CopyRows;

/** A table of states by key, and how far the log is folded into it; names are unqualified, the runner sets the search path. */
public final class StateTable {
    private StateTable() {}

    /** Creates both tables, empty. */
    public static void create(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.execute("""
                    create table state (
                        key text collate "C" primary key,
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
    public static void save(Connection tx, Map<String, ? extends Object> states, long position) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        states.forEach((key, state) -> {
            keys.add(key);
            bodies.add(new String(CanonicalJson.bytes(state), StandardCharsets.UTF_8));
        });
        try (PreparedStatement upsert = tx.prepareStatement("""
                insert into state (key, body)
                select key, body::jsonb
                from unnest(?, ?) as new (key, body)
                on conflict (key)
                do update set body = excluded.body
                """)) {
            upsert.setArray(1, texts(tx, keys));
            upsert.setArray(2, texts(tx, bodies));
            upsert.executeUpdate();
        }
        seen(tx, position);
    }

    /** Writes all states at once into the empty table. */
    public static void pour(Connection tx, SortedMap<String, ? extends Object> states, long position)
            throws SQLException {
        try (CopyRows rows = CopyRows.into(tx, "state (key, body)")) {
            for (Map.Entry<String, ? extends Object> state : states.entrySet()) {
                // No canonical bytes: jsonb orders members by itself.
                rows.row(2).text(state.getKey()).jsonb(CanonicalJson.mapper().writeValueAsBytes(state.getValue()));
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

    private static Array texts(Connection tx, List<String> values) throws SQLException {
        return tx.createArrayOf("text", values.toArray());
    }
}
