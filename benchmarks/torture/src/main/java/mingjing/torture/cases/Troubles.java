package mingjing.torture.cases;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.torture.Case;
import mingjing.torture.Trial;
import mingjing.torture.server.Strangers;

/** Nodes in processes of their own while things die, hang and come back. */
final class Troubles {
    private Troubles() {}

    static List<Case> all() {
        return List.of(
                Case.of("processes", Set.of(), trial -> trouble(trial, Troubles::quiet)),
                Case.of("storm", Set.of(), trial -> trouble(trial, Troubles::storm)),
                Case.of("gone", Set.of(), trial -> trouble(trial, Troubles::gone)),
                Case.of("frozen", Set.of(), trial -> trouble(trial, Troubles::frozen)),
                Case.of("strangers", Set.of(), trial -> trouble(trial, Troubles::strangers)),
                Case.of("crowded", Set.of(), trial -> trouble(trial, Troubles::crowded)));
    }

    /** What happens while the fleet works. */
    private interface Trouble {
        void happen(Trial trial, Fleet fleet) throws Exception;
    }

    /** Two or three nodes work and one reader follows; after the trouble all must work again, and the log be right. */
    private static void trouble(Trial trial, Trouble trouble) throws Exception {
        Follower follower = trial.can(Ability.TAIL) ? new Follower(trial) : null;
        int size = 2 + (trial.isShort() ? 0 : trial.random().nextInt(2));
        try (Fleet fleet = new Fleet(trial, size, 2 + trial.random().nextInt(7))) {
            trouble.happen(trial, fleet);
            fleet.awaitHealed();
            fleet.stop();
        }
        if (follower == null) {
            trial.judge();
        } else {
            follower.finish();
            follower.compare(trial.judge());
        }
    }

    private static void quiet(Trial trial, Fleet fleet) throws InterruptedException {
        Thread.sleep(trial.lasting(Duration.ofSeconds(6)));
    }

    /** Nodes and PostgreSQL are killed with -9, sessions ended, commits delayed, again and again. */
    private static void storm(Trial trial, Fleet fleet) throws Exception {
        Strangers strangers = new Strangers(trial.server(), trial.database());
        long end = System.nanoTime() + trial.lasting(Duration.ofSeconds(24)).toNanos();
        killPostgres(trial);
        fleet.killOne();
        while (System.nanoTime() < end) {
            Thread.sleep(100 + trial.random().nextInt(1_200));
            switch (trial.random().nextInt(10)) {
                case 0, 1, 2, 3 -> fleet.killOne();
                case 4, 5, 6 -> killPostgres(trial);
                case 7 -> strangers.terminateOne();
                default -> strangers.delay(trial.random(), trial.random().nextInt(400));
            }
        }
    }

    private static void killPostgres(Trial trial) throws IOException, InterruptedException {
        Thread.sleep(trial.random().nextInt(300));
        trial.server().kill();
        trial.killed();
        Thread.sleep(trial.random().nextInt(300));
        trial.server().restart();
    }

    private static Duration absence(Trial trial) {
        // A minute now and then; more often shorter, or a long run would be mostly waiting.
        int seconds = trial.random().nextInt(6) == 0 ? 60 : 3 + trial.random().nextInt(12);
        return trial.isShort() ? Duration.ofSeconds(2) : Duration.ofSeconds(seconds);
    }

    /** PostgreSQL is shut down and started again. */
    private static void gone(Trial trial, Fleet fleet) throws Exception {
        Thread.sleep(300);
        trial.server().stop();
        Thread.sleep(absence(trial));
        trial.server().restart();
    }

    /** PostgreSQL stops moving; connections stay open. */
    private static void frozen(Trial trial, Fleet fleet) throws Exception {
        Thread.sleep(300);
        trial.server().freeze();
        try {
            Thread.sleep(absence(trial));
        } finally {
            trial.server().thaw();
        }
    }

    /** Somebody's transaction stays open with an old snapshot while tables are locked and sessions ended. */
    private static void strangers(Trial trial, Fleet fleet) throws Exception {
        Strangers strangers = new Strangers(trial.server(), trial.database());
        long end = System.nanoTime() + trial.lasting(Duration.ofSeconds(8)).toNanos();
        try (Connection idle = strangers.idle()) {
            while (System.nanoTime() < end) {
                Thread.sleep(trial.random().nextInt(200));
                if (trial.random().nextInt(3) == 0) {
                    strangers.terminateOne();
                } else {
                    strangers.delay(trial.random(), trial.random().nextInt(300));
                }
            }
            // The reader and the nodes must be well while the stranger is still there.
            fleet.awaitHealed();
            idle.rollback();
        }
    }

    /** Others take every connection the server has. */
    private static void crowded(Trial trial, Fleet fleet) throws Exception {
        Strangers strangers = new Strangers(trial.server(), trial.database());
        // First what is free, then what the nodes lose.
        List<Connection> taken = strangers.takeAll();
        for (int i = 0; i < 4; i++) {
            strangers.terminateOne(taken.getFirst());
            taken.addAll(strangers.takeAll());
        }
        try {
            Thread.sleep(trial.lasting(Duration.ofSeconds(6)));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
