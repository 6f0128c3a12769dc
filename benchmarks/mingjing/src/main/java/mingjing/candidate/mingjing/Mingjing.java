package mingjing.candidate.mingjing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumSet;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;
import mingjing.store.EventStore;
import mingjing.store.StoreSettings;

/** Our store with the settings a node has. */
public final class Mingjing implements Candidate {
    @Override
    public String name() {
        return "mingjing";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public void prepare(Database database) {
        try (HikariDataSource pool = pool(database)) {
            EventStore.migrate(pool);
        }
    }

    @Override
    public Node open(Database database) {
        return new MingjingNode(pool(database), StoreSettings.defaults());
    }

    /** Connections as one node has them, for whoever looks at the same database. */
    public static HikariDataSource pool(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.connections());
        pool.setMinimumIdle(0);
        return pool;
    }
}
