package mingjing.torture.planted;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;
import mingjing.candidate.mingjing.Mingjing;

/** A simple store with one fault; the service loader needs a class for each. */
public abstract class Planted implements Candidate {
    private final Fault fault;

    Planted(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String name() {
        return "planted-" + fault;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public void prepare(Database database) throws SQLException {
        try (HikariDataSource pool = pool(database);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table log (
                        position bigserial,
                        id       text not null,
                        type     text not null,
                        tags     text[] not null,
                        payload  text not null,
                        command  text not null)
                    """);
            if (fault != Fault.FORGETS_COMMANDS) {
                statement.execute("create unique index on log (id)");
            }
        }
    }

    @Override
    public Node open(Database database) {
        return new PlantedNode(pool(database), fault);
    }

    private static HikariDataSource pool(Database database) {
        HikariDataSource pool = Mingjing.pool(database);
        pool.setConnectionTimeout(1_000);
        return pool;
    }

    public static final class Sound extends Planted {
        public Sound() {
            super(Fault.NONE);
        }
    }

    public static final class ChecksOutsideTheLock extends Planted {
        public ChecksOutsideTheLock() {
            super(Fault.CHECKS_OUTSIDE_THE_LOCK);
        }
    }

    public static final class MarksTooLate extends Planted {
        public MarksTooLate() {
            super(Fault.MARKS_TOO_LATE);
        }
    }

    public static final class ForgetsCriteria extends Planted {
        public ForgetsCriteria() {
            super(Fault.FORGETS_CRITERIA);
        }
    }

    public static final class AcknowledgesEarly extends Planted {
        public AcknowledgesEarly() {
            super(Fault.ACKNOWLEDGES_EARLY);
        }
    }

    public static final class NumbersBeforeCommitting extends Planted {
        public NumbersBeforeCommitting() {
            super(Fault.NUMBERS_BEFORE_COMMITTING);
        }
    }

    public static final class ForgetsCommands extends Planted {
        public ForgetsCommands() {
            super(Fault.FORGETS_COMMANDS);
        }
    }

    public static final class TearsCommands extends Planted {
        public TearsCommands() {
            super(Fault.TEARS_COMMANDS);
        }
    }

    public static final class RefusesWhatItRecorded extends Planted {
        public RefusesWhatItRecorded() {
            super(Fault.REFUSES_WHAT_IT_RECORDED);
        }
    }

    public static final class RefusesForNothing extends Planted {
        public RefusesForNothing() {
            super(Fault.REFUSES_FOR_NOTHING);
        }
    }

    public static final class DoesNotHeal extends Planted {
        public DoesNotHeal() {
            super(Fault.DOES_NOT_HEAL);
        }
    }
}
