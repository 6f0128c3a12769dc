package mingjing.torture;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import mingjing.torture.judge.Findings;
import mingjing.torture.judge.Judge;
import mingjing.torture.judge.Notes;
import mingjing.torture.judge.Wrong;
import mingjing.torture.node.Caller;
import mingjing.torture.server.Server;

/** One run of one case: its dice, its database, and where it writes what was sent and what came out wrong. */
public final class Trial implements AutoCloseable {
    private static final int PAGE = 500;

    private final Bench bench;
    private final Random random;
    private final Database database;
    private final Notes notes;
    private final Findings findings;
    private final AtomicInteger kills;
    private final List<Node> open = new ArrayList<>();

    Trial(Bench bench, long seed) throws Exception {
        this(bench, new Random(seed), new Notes(), new Findings(), new AtomicInteger());
    }

    private Trial(Bench bench, Random random, Notes notes, Findings findings, AtomicInteger kills) throws Exception {
        this.bench = bench;
        this.random = random;
        this.notes = notes;
        this.findings = findings;
        this.kills = kills;
        this.database = bench.freshDatabase();
    }

    /** Goes on with the same notes on a PostgreSQL of its own in that folder. */
    public void elsewhere(Path folder, Map<String, String> settings, Case.Body body) throws Exception {
        Bench other = bench.elsewhere(folder, settings);
        try (Trial trial = new Trial(other, random, notes, findings, kills)) {
            body.run(trial);
        } finally {
            other.stop();
        }
    }

    public Candidate candidate() {
        return bench.candidate();
    }

    public boolean can(Ability ability) {
        return candidate().abilities().contains(ability);
    }

    public Server server() {
        return bench.server();
    }

    public Database database() {
        return database;
    }

    public Random random() {
        return random;
    }

    public Notes notes() {
        return notes;
    }

    public Findings findings() {
        return findings;
    }

    /** How long something may last that takes so long in a long run. */
    public Duration lasting(Duration longRun) {
        return bench.pace().lasting(longRun);
    }

    /** How many rounds of something that a long run does so many times. */
    public int rounds(int longRun) {
        return (int)
                Math.max(2, bench.pace().lasting(Duration.ofSeconds(longRun)).toSeconds());
    }

    /** How long a store may take to answer, or to recover. */
    public Duration patience() {
        return bench.pace().patience();
    }

    public boolean isShort() {
        return bench.pace() != Pace.LONG;
    }

    /** A node in this process, with few connections; closed with the trial at the latest. */
    public Node node() throws Exception {
        return node(4);
    }

    public Node node(int connections) throws Exception {
        Node node = candidate().open(new Database(database.url(), database.user(), database.password(), connections));
        open.add(node);
        return node;
    }

    public Caller caller(Node node) {
        return new Caller(node, notes);
    }

    /** Counts a process killed with -9. */
    public void killed() {
        kills.incrementAndGet();
    }

    int kills() {
        return kills.get();
    }

    /** Closes the nodes, waits until the database is at rest, reads the whole log and judges it; returns it. */
    public List<Event> judge() throws Exception {
        closeNodes();
        server().awaitRest(database);
        List<Event> log;
        try (Node reader = candidate().open(database)) {
            log = can(Ability.TAIL) ? all(reader) : streams(reader);
        }
        Judge.judge(log, can(Ability.TAIL), notes, findings);
        bench.audit().audit(database, findings);
        return log;
    }

    /** The whole log, page by page. */
    public static List<Event> all(Node reader) throws Exception {
        List<Event> log = new ArrayList<>();
        List<Event> page = reader.read(0, PAGE);
        while (!page.isEmpty()) {
            log.addAll(page);
            page = reader.read(log.getLast().position(), PAGE);
        }
        return log;
    }

    private List<Event> streams(Node reader) throws Exception {
        List<Event> log = new ArrayList<>();
        for (String stream : notes.streams()) {
            log.addAll(reader.load(Scope.stream(stream)).events());
        }
        return log;
    }

    /** A wrong outcome. */
    public void wrong(Wrong kind, String detail) {
        findings.add(kind, detail);
    }

    /** Closes a node before the end. */
    public void close(Node node) {
        open.remove(node);
        node.close();
    }

    private void closeNodes() {
        open.forEach(Node::close);
        open.clear();
    }

    @Override
    public void close() throws SQLException {
        closeNodes();
        bench.server().drop(database);
    }
}
