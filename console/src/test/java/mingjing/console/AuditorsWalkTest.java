package mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import mingjing.command.platform.Commands;
import mingjing.console.cli.Story;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import mingjing.console.publication.Bundles;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.publication.Witnessing;
import mingjing.console.samples.SampleOrders;
import mingjing.events.organisation.PersonId;
import mingjing.events.supervision.SampleId;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.verify.Verify;
import mingjing.ledger.witness.host.WitnessHost;
import mingjing.ledger.witness.host.WitnessServer;
import mingjing.store.Append;
import mingjing.store.Condition;
import mingjing.store.NewEvent;
import mingjing.store.publication.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of docs/auditor.zh-CN.md: a bundle, a month, another bundle, one byte. And a database that is lost on the way. */
class AuditorsWalkTest {
    /** Where the build puts it; a build that stops before packaging has none. */
    private static final Path PACKAGED = Path.of("..", "auditor", "target", "verify.jar");

    private static final String REDRAWN = "1 次回头看抽样按公布的种子重抽，抽到的一样。";

    @TempDir
    Path desk;

    private String said = "";

    @Test
    void an_auditor_finds_what_was_changed_with_a_bundle_a_policy_and_what_was_kept() throws Exception {
        Home home = new Home(desk.resolve("home"));
        home.make();
        LedgerFolder ledger = new LedgerFolder(home.ledger(), Optional.of("audit.example.gov.cn/hedong"));
        try (WitnessServer witness = witness(ledger)) {
            String policy = Files.readString(policy(ledger, witness));
            Files.writeString(home.ledger().resolve("policy"), policy);
            long first;
            try (Node node = Node.start(Database.embedded(home), ledger, 0, NodeRole.ALL)) {
                Story.load(RunningConsole.SEEDS, node.core(), Progress.silent());
                aSample(node);
                first = exported(node, "first.zip", 1);
            }
            assertThat(verify("bundle", "first.zip", "--replay", "--report", file("first.html")))
                    .as(said)
                    .isZero();
            assertThat(said).contains("重算相符", REDRAWN).contains("相符：audit.example.gov.cn/hedong 的 " + first + " 条事件");
            assertThat(Files.readString(desk.resolve("first.html"))).contains("账本核验报告", "没有。");
            packagedProgramAgrees("first.zip");
            keepCheckpoint("first.zip");

            // The database is lost on the way: the ledger gives it back before anything is recorded.
            delete(desk.resolve("home/postgres"));
            try (Node node = Node.start(Database.embedded(home), ledger, 0, NodeRole.ALL)) {
                assertThat(node.core().store().head()).isEqualTo(first);
                aMonthOfEvents(node, 300);
                assertThat(exported(node, "second.zip", first + 1)).isEqualTo(first + 300);
            }
        }
        assertThat(verify("bundle", "second.zip", "--since", file("kept.checkpoint")))
                .as(said)
                .isZero();

        long changed = changeOneByte("second.zip");
        assertThat(verify("bundle", "second.zip", "--since", file("kept.checkpoint")))
                .isOne();
        assertThat(said).contains("事件被改动：第 " + changed + " 号事件");
    }

    private WitnessServer witness(LedgerFolder ledger) throws IOException {
        WitnessHost host =
                WitnessHost.open(desk.resolve("witness"), Optional.of("jiwei"), bytes -> bytes, InstantSource.system());
        host.trust(ledger.signingKeys().getFirst().publicKey());
        Files.writeString(desk.resolve("witness.key"), host.publicKey().toString());
        return WitnessServer.start(host, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private Path policy(LedgerFolder ledger, WitnessServer witness) throws IOException {
        return Files.writeString(
                desk.resolve("policy.txt"),
                String.join(
                        "\n",
                        "log " + ledger.signingKeys().getFirst().publicKey(),
                        "witness jiwei " + Files.readString(desk.resolve("witness.key")) + " http://localhost:"
                                + witness.port(),
                        "quorum jiwei",
                        ""));
    }

    /** Waits until all that is recorded is witnessed, and writes a bundle up to there. */
    private long exported(Node node, String name, long from) throws Exception {
        long head = node.core().store().head();
        await(head, () -> node.part(Publisher.class).publishing().size());
        await(head, () -> node.part(Witnessing.class).standing().size());
        Bundles bundles = node.part(Bundles.class);
        assertThat(bundles.end()).isEqualTo(head);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        bundles.write(from, head, again, _ -> {});
        try (OutputStream out = Files.newOutputStream(desk.resolve(name))) {
            bundles.write(from, head, out, _ -> {});
        }
        assertThat(Files.readAllBytes(desk.resolve(name))).isEqualTo(again.toByteArray());
        return head;
    }

    private static void await(long wanted, LongSupplier reached) throws InterruptedException {
        for (int tries = 0; tries < 600 && reached.getAsLong() < wanted; tries++) {
            Thread.sleep(50);
        }
        assertThat(reached.getAsLong()).isEqualTo(wanted);
    }

    /** By the root of this ledger itself, some events later. */
    private static void aSample(Node node) throws InterruptedException {
        SampleId number = new SampleId("CY-1");
        SampleOrders orders = node.part(SampleOrders.class);
        Commands commands = node.core().commands();
        commands.carryOut(
                orders.announce(number, 5, "本账本的根", Optional.empty(), new PersonId("L-01")),
                "leader",
                Optional.empty());
        aMonthOfEvents(node, SampleOrders.EVENTS_LATER);
        await(
                node.core().store().head(),
                () -> node.part(Publisher.class).publishing().size());
        commands.carryOut(orders.draw(number, "", new PersonId("H-01")), "verifier", Optional.empty());
    }

    /** The one jar an auditor takes along: packed with the least it needs, so that something may be left out. */
    private void packagedProgramAgrees(String zip) throws IOException, InterruptedException {
        if (Files.exists(PACKAGED)) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dstdout.encoding=UTF-8",
                            "-jar",
                            PACKAGED.toString(),
                            "bundle",
                            file(zip),
                            "--policy",
                            file("policy.txt"),
                            "--replay")
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            assertThat(out).contains(REDRAWN);
        }
    }

    private static void aMonthOfEvents(Node node, int count) {
        for (int i = 0; i < count; i++) {
            long next = node.core().store().head() + 1;
            NewEvent event = new NewEvent(
                    "E-month-" + next,
                    "test.Noted",
                    1,
                    new TreeSet<>(),
                    LocalDate.of(2023, 1, 1),
                    "{}".getBytes(StandardCharsets.UTF_8));
            node.core()
                    .store()
                    .append(new Append(List.of(event), Condition.none(), "month-" + next, "none", "P-01", Map.of()))
                    .join();
        }
    }

    private void keepCheckpoint(String zip) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(desk.resolve(zip))) {
            Files.copy(inside.getPath("/checkpoint"), desk.resolve("kept.checkpoint"));
        }
    }

    /** Of the first event in the last full file; returns its position. */
    private long changeOneByte(String zip) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(desk.resolve(zip));
                var all = Files.walk(inside.getPath("/tile/entries"))) {
            Path full = all.filter(path -> path.getFileName() != null
                            && path.toString().matches("/tile/entries/\\d{3}")
                            && Files.isRegularFile(path))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
            List<byte[]> entries = new ArrayList<>(EntryBundle.decode(Files.readAllBytes(full), 256));
            byte[] changed = entries.getFirst();
            changed[changed.length / 2] ^= 1;
            Files.write(full, EntryBundle.encode(entries));
            return Long.parseLong(String.valueOf(full.getFileName())) * 256 + 1;
        }
    }

    private String file(String name) {
        return desk.resolve(name).toString();
    }

    private int verify(String command, String zip, String... more) {
        List<String> words = new ArrayList<>(List.of(command, file(zip), "--policy", file("policy.txt")));
        words.addAll(Arrays.asList(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            int code = Verify.run(words, printed, printed);
            said = out.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
