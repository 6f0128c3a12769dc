package mingjing.bench.console;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.problems.ProblemLives;
import mingjing.bench.problems.ProblemLog;
import mingjing.candidate.mingjing.Mingjing;
import mingjing.store.EventStore;
import mingjing.store.StoreSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running node with the shipped year and as many closed problems beside it as were asked for. */
final class Office {
    private static final List<String> READ_BY_ALL = List.of(
            "/", "/rectification", "/scoreboard?period=2022", "/concerns", "/supervision", "/figures", "/audit");

    private static final Duration PUBLISHED_WITHIN = Duration.ofMinutes(10);

    private final DemoNode node;
    private final Visitor leader;
    private final double demoResident;

    private Office(DemoNode node, Visitor leader) {
        this.node = node;
        this.leader = leader;
        this.demoResident = node.resident();
    }

    static Office of(DemoNode node, int problems) throws IOException, InterruptedException {
        Visitor leader = Visitor.signIn(node, "leader");
        for (String page : READ_BY_ALL) {
            leader.read(page);
        }
        Office office = new Office(node, leader);
        if (problems > 0) {
            office.fill(problems);
        }
        return office;
    }

    private void fill(int problems) throws InterruptedException {
        try (HikariDataSource pool = Mingjing.pool(node.database());
                EventStore store = EventStore.open(pool, StoreSettings.defaults())) {
            new ProblemLog(store).fill(0, problems, ProblemLives.EVENTS);
        }
        node.awaitFolded();
    }

    /** Waits until all that is recorded stands in the published ledger. */
    void awaitPublished() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
        for (JsonNode status = status();
                status.get("recorded").asLong() > status.get("published").asLong();
                status = status()) {
            if (System.nanoTime() > giveUp) {
                throw new BenchFailure("the ledger is not published: " + status);
            }
            Thread.sleep(500);
        }
    }

    private JsonNode status() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(leader.read("/ledger/status"));
    }

    DemoNode node() {
        return node;
    }

    /** One who sees everything. */
    Visitor leader() {
        return leader;
    }

    /** Resident memory in MB when the year was loaded and the pages had been read once, before the log grew. */
    double demoResident() {
        return demoResident;
    }
}
