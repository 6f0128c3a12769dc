package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mingjing.store.EventStore;
import mingjing.store.Recorded;
import mingjing.store.StoreSettings;
import org.postgresql.ds.PGSimpleDataSource;

/** A node of its own process that stops in the middle of a fold, under the lock of the view. */
final class StuckNode {
    private StuckNode() {}

    public static void main(String... args) throws InterruptedException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        dataSource.setUser("postgres");
        EventStore store = EventStore.open(dataSource, StoreSettings.defaults());
        new ProjectionRunner(store, dataSource, List.of(new Stuck())).start();
        TimeUnit.MINUTES.sleep(5);
    }

    private static final class Stuck extends Tally {
        Stuck() {
            super(1);
        }

        @Override
        public void apply(List<Recorded> events, Connection tx) throws SQLException {
            super.apply(events, tx);
            System.out.println("folding");
            try {
                TimeUnit.MINUTES.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
