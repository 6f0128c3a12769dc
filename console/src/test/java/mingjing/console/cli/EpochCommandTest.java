package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.note.Checkpoint;
import mingjing.store.Append;
import mingjing.store.Condition;
import mingjing.store.NewEvent;
import mingjing.store.publication.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is lost: the log goes on under another name, and says so. */
class EpochCommandTest {
    private static final String BEFORE = "audit.example.gov.cn/hedong";
    private static final int EVENTS = 40;

    @TempDir
    Path folder;

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private int epoch(String... more) {
        List<String> words = new ArrayList<>(
                List.of("ledger", "epoch", "--home", folder.resolve("home").toString(), "--reason", "密钥丢失"));
        words.addAll(List.of(more));
        try (Program program = Program.start(words.toArray(String[]::new))) {
            int code = program.exit();
            said = program.out() + program.err();
            return code;
        }
    }

    private String said = "";

    @Test
    void a_log_whose_key_is_lost_goes_on_under_another_name() throws Exception {
        home().make();
        LedgerFolder ledger = new LedgerFolder(home().ledger(), Optional.of(BEFORE));
        Checkpoint last;
        try (Node node = Node.start(Database.embedded(home()), ledger, 0, NodeRole.ALL)) {
            record(node, EVENTS);
            last = published(node);
            assertThat(epoch()).as("while a node publishes: " + said).isEqualTo(2);
            assertThat(said).contains("请先停下所有节点");
        }
        Files.writeString(
                home().ledger().resolve("policy"),
                "log " + ledger.signingKeys().getFirst().publicKey() + "\nquorum none\n");
        Files.delete(home().ledger().resolve("key"));

        assertThat(epoch("--origin", BEFORE)).as(said).isEqualTo(2);
        assertThat(epoch()).as(said).isZero();
        assertThat(said).contains(BEFORE + "/epoch2 接在 " + BEFORE, "前 " + EVENTS + " 条相同", "ledger.epoch1");
        assertThat(folder.resolve("home/ledger.epoch1/signed")).exists();
        assertThat(Files.readString(home().ledger().resolve("policy"))).isEqualTo("quorum none\n");

        try (Node node = Node.start(Database.embedded(home()), new LedgerFolder(home().ledger()), 0, NodeRole.ALL)) {
            Checkpoint next = published(node);
            assertThat(next.origin()).isEqualTo(BEFORE + "/epoch2");
            assertThat(next.size()).isEqualTo(EVENTS + 1);
            assertThat(node.part(Publisher.class).log().frontier(EVENTS).root()).isEqualTo(last.root());
        }
    }

    @Test
    void an_interrupted_change_of_folders_goes_on() throws IOException {
        home().make();
        Path ready = home().ledger().resolveSibling("ledger.next");
        String key = new LedgerFolder(ready, Optional.of(BEFORE + "/epoch2"))
                .signingKeys()
                .getFirst()
                .publicKey()
                .toString();
        assertThat(epoch()).as(said).isZero();
        assertThat(said).contains(key);
        assertThat(ready).doesNotExist();
        assertThat(home().ledger().resolve("key")).exists();
    }

    private static Checkpoint published(Node node) throws InterruptedException {
        long head = node.core().store().head();
        Publisher publisher = node.part(Publisher.class);
        for (int tries = 0; tries < 600 && publisher.publishing().size() < head; tries++) {
            Thread.sleep(50);
        }
        return Checkpoint.of(publisher.log().checkpoint().orElseThrow());
    }

    private static void record(Node node, int count) {
        for (int i = 0; i < count; i++) {
            NewEvent event = new NewEvent(
                    "E-" + i,
                    "test.Noted",
                    1,
                    new TreeSet<>(),
                    LocalDate.of(2023, 1, 1),
                    "{}".getBytes(StandardCharsets.UTF_8));
            node.core()
                    .store()
                    .append(new Append(List.of(event), Condition.none(), "note-" + i, "none", "P-01", Map.of()))
                    .join();
        }
    }
}
