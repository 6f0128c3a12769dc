package mingjing.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the store, by Flyway and with a history of their own. */
final class Schema {
    private Schema() {}

    static void migrate(DataSource dataSource) {
        migrate(dataSource, "latest");
    }

    /** Up to a version: tests begin with the log of an older program. */
    static void migrate(DataSource dataSource, String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/event-store")
                .table("flyway_event_store")
                // Views and scheduler share the database: their tables are no reason to refuse ours.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }
}
