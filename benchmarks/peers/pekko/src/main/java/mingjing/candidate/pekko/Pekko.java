package mingjing.candidate.pekko;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;

/** A stream is a persistent actor; the journal's key of actor and sequence number is the condition. */
public final class Pekko implements Candidate {
    private static final String SCHEMA = "/schema/postgres/postgres-create-schema.sql";

    @Override
    public String name() {
        return "pekko-jdbc-1.1";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    /** The script that the plugin brings, statement by statement: it makes indexes concurrently, outside of transactions. */
    @Override
    public void prepare(Database database) throws IOException, SQLException {
        try (InputStream script = Pekko.class.getResourceAsStream(SCHEMA);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (script == null) {
                throw new IOException("the plugin brings no " + SCHEMA);
            }
            for (String sql : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    @Override
    public Node open(Database database) {
        return new PekkoNode(database);
    }
}
