package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import mingjing.console.RunningConsole;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.verify.LogVerifier;
import mingjing.ledger.verify.Report;
import mingjing.ledger.witness.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Three processes over one database and one ledger folder: one is killed, then each is restarted, under orders all the time. */
class SeveralNodesTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder = Path.of("");

    @Test
    void one_may_be_killed_and_each_restarted_while_orders_go_on() throws Exception {
        Path shared = folder.resolve("shared");
        try (Database database = Database.embedded(new Home(folder.resolve("postgres")))) {
            assertThat(database.dataSource()).isNotNull();
            List<String> where = List.of("--home", shared.toString(), "--db", url(folder.resolve("postgres")));
            List<String> passwords = prepare(shared, where);
            try (Cluster cluster = Cluster.start(3, where, passwords.get(0), passwords.get(1));
                    Load load = new Load(cluster)) {
                load.start();
                load.awaitMore(20);

                int leader = cluster.leader();
                cluster.kill(leader);
                load.awaitMore(20);
                assertThat(cluster.shows(load.lastNumber(), SOON)).isTrue();
                assertThat(cluster.leader()).isNotEqualTo(leader);
                load.endTolerance();

                cluster.restart(leader);
                for (int each = 0; each < 3; each++) {
                    if (each != leader) {
                        cluster.stop(each);
                        load.awaitMore(5);
                        cluster.restart(each);
                    }
                }
                load.awaitMore(5);
                load.stop();
                assertThat(load.failures()).isEmpty();
                nothingTwice(cluster, load);
                cluster.awaitPublished();
            }
            Report report = verified(shared);
            assertThat(report.findings()).isEmpty();
        }
    }

    /** An organisation, two accounts, and the time that a node gives its visitors to turn to others. */
    private static List<String> prepare(Path home, List<String> where) throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("mingjing.yaml"), "mingjing:\n  drain: 2s\n");
        run("import", RunningConsole.SEEDS.resolve("org.yaml").toString(), where);
        List<String> passwords = new ArrayList<>();
        for (List<String> account : List.of(List.of("clerk", "J-01"), List.of("auditor", "L-08"))) {
            List<String> arguments = new ArrayList<>(where);
            arguments.addAll(
                    List.of("--role", account.get(0), "--person", account.get(1), "--unit", "JD", "--program"));
            passwords.add(run("account", account.get(0), arguments).replaceAll("(?s).*密码 (\\w+)（.*", "$1"));
        }
        return passwords;
    }

    private static String run(String command, String what, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(command, what));
        arguments.addAll(options);
        Program program = Program.start(arguments.toArray(String[]::new));
        assertThat(program.exit()).as(program.err()).isZero();
        return program.out();
    }

    private static String url(Path home) throws IOException {
        String port = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(home.resolve("database-password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=" + password;
    }

    private static void nothingTwice(Cluster cluster, Load load) throws Exception {
        List<String> recorded = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        JsonNode page;
        do {
            page = cluster.read("/api/v1/events?limit=1000&after=" + positions.size());
            for (JsonNode event : page.path("events")) {
                positions.add(event.path("position").asLong());
                if (event.path("type").asString().contains("ProblemRegistered")) {
                    recorded.add(event.path("payload").path("problemId").asString());
                }
            }
        } while (page.path("next").isNumber());
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(recorded).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(load.numbers());
    }

    private static Report verified(Path home) throws Exception {
        VerifierKey key = new LedgerFolder(home.resolve("ledger"))
                .signingKeys()
                .getFirst()
                .publicKey();
        return LogVerifier.verify(
                Bundle.open(home.resolve("ledger/public")), Policy.unwitnessed(key), List.of(), _ -> {});
    }
}
