package mingjing.candidate.axon4;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumSet;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** A stream is an aggregate; its sequence numbers, unique in the table, are the condition. */
public final class Axon4 implements Candidate {
    @Override
    public String name() {
        return "axon-4.13-jdbc";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public void prepare(Database database) {
        try (HikariDataSource pool = pool(database)) {
            Axon4Node.engine(pool).createSchema(PostgresEventTableFactory.INSTANCE);
        }
    }

    @Override
    public Node open(Database database) {
        return new Axon4Node(pool(database));
    }

    private static HikariDataSource pool(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.connections());
        return pool;
    }
}
