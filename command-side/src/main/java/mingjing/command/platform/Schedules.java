package mingjing.command.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import mingjing.command.Slice;
import mingjing.events.rectification.LightRule;
import mingjing.store.EventStore;
import org.flywaydb.core.Flyway;

/** What the platform does by itself at a time of day; of several nodes on one database, one does it. */
public final class Schedules implements AutoCloseable {
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final Scheduler scheduler;

    private Schedules(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Brings the scheduler's table to this program's version. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/command-side")
                .table("flyway_command_side")
                // The event store shares the database: its tables are no reason to refuse ours.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Starts the daily watch over deadlines, at 08:00 in Shanghai, and the chores; a time that passed while no node ran is made up for. */
    public static Schedules start(
            DataSource dataSource, Commands commands, EventStore store, Clock clock, Collection<Chore> chores) {
        return start(dataSource, new Deadlines(commands, store, clock, LightRule.standard()), clock, MINUTE, chores);
    }

    static Schedules start(DataSource dataSource, Deadlines deadlines, Clock clock, Duration polling) {
        return start(dataSource, deadlines, clock, polling, List.of());
    }

    private static Schedules start(
            DataSource dataSource, Deadlines deadlines, Clock clock, Duration polling, Collection<Chore> chores) {
        migrate(dataSource);
        List<RecurringTask<Void>> tasks = new ArrayList<>(List.of(daily(deadlines)));
        chores.forEach(chore -> tasks.add(repeated(chore)));
        Scheduler scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .threads(tasks.size())
                .pollingInterval(polling)
                .clock(clock::instant)
                .build();
        scheduler.start();
        return new Schedules(scheduler);
    }

    /** Every day is scheduled and the rest days are let pass, because working weekends are data. */
    private static RecurringTask<Void> daily(Deadlines deadlines) {
        return Tasks.recurring(
                        "deadlines",
                        com.github.kagkarlsson.scheduler.task.schedule.Schedules.daily(Slice.ZONE, START_OF_WORK))
                // The next day would be too late when it is only the database that was away for a moment.
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((_, _) -> deadlines.watch());
    }

    private static RecurringTask<Void> repeated(Chore chore) {
        return Tasks.recurring(
                        chore.name(),
                        com.github.kagkarlsson.scheduler.task.schedule.Schedules.fixedDelay(chore.pause()))
                .execute((_, _) -> chore.work().run());
    }

    /** Lets a running watch end, then stops. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
