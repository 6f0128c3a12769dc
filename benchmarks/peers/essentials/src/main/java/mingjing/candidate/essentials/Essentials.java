package mingjing.candidate.essentials;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumSet;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;

/** A stream is an aggregate, all of one type and so in one table; its event orders, unique there, are the condition. */
public final class Essentials implements Candidate {
    @Override
    public String name() {
        return "essentials-0.40";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public void prepare(Database database) {
        try (HikariDataSource pool = pool(database)) {
            // It makes the table of an aggregate type when that is first named.
            new EssentialsNode(pool).close();
        }
    }

    @Override
    public Node open(Database database) {
        return new EssentialsNode(pool(database));
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
