package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingjing.auditor.Replay;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller.Answer;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.verify.Finding;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.verify.Verify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An auditor downloads the shipped year and makes its boards again, with nothing but what was downloaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatesApiTest {
    private static final Caller AUDITOR = Caller.as("auditor");
    private static final String BOOK = "社区书记大比武@2022.3";

    @TempDir
    static Path folder;

    private long size;
    private final List<byte[]> bodies = new ArrayList<>();

    /** Other tests record too, so it is what is published now. */
    @BeforeAll
    void download() throws IOException, InterruptedException {
        long head = RunningConsole.node().core().store().head();
        for (int tries = 0; tries < 400 && published() < head; tries++) {
            Thread.sleep(50);
        }
        save("checkpoint", AUDITOR.bytes("/ledger/checkpoint"));
        size = Checkpoint.of(SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint"))))
                .size();
        assertThat(size).isGreaterThanOrEqualTo(head);
        for (int level = Tile.ENTRIES; Tile.hashes(size, level) > 0; level++) {
            for (long number = 0; number * Tile.FULL < Tile.hashes(size, level); number++) {
                Tile tile = Tile.in(size, level, number);
                byte[] bytes = AUDITOR.bytes("/ledger/" + tile.path());
                save(tile.path(), bytes);
                if (level == Tile.ENTRIES) {
                    bodies.addAll(EntryBundle.decode(bytes, tile.width()));
                }
            }
        }
        save("key", AUDITOR.bytes("/ledger/key"));
        save("states", AUDITOR.bytes("/ledger/states?position=" + size));
    }

    private static long published() {
        return AUDITOR.get("/ledger/status").json().path("published").asLong();
    }

    private void save(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static ReplayReceipt receipt(long position) {
        return ReplayReceipt.of(SignedNote.parse(
                AUDITOR.get("/ledger/states?position=" + position).body()));
    }

    private List<Finding> replayed(ReplayReceipt receipt, List<byte[]> entries) throws IOException {
        return new Replay().replay(receipt, entries.subList(0, (int) receipt.position()), List.of());
    }

    @Test
    void the_boards_made_of_the_entries_are_those_the_node_has_signed_at_any_position() throws IOException {
        assertThat(size).isGreaterThan(1_000);
        long publishedAt = AUDITOR.get("/api/v1/rule-books")
                .json()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(BOOK))
                .mapToLong(each -> each.at("/publication/recordedAt").asLong())
                .sum();
        for (long position : new long[] {1, 40, 200, 613, 1_000, size}) {
            ReplayReceipt receipt = receipt(position);
            assertThat(receipt.scoreboards().stream()
                            .anyMatch(scores -> scores.book().equals(BOOK)))
                    .as("published by " + position)
                    .isEqualTo(position >= publishedAt);
            assertThat(replayed(receipt, bodies)).as("at " + position).isEmpty();
        }
    }

    @Test
    void a_position_has_one_receipt_signed_by_the_log() {
        Answer once = AUDITOR.get("/ledger/states?position=300");
        assertThat(once.type()).startsWith("text/plain");
        assertThat(AUDITOR.get("/ledger/states?position=300").body()).isEqualTo(once.body());
        VerifierKey key = VerifierKey.parse(AUDITOR.get("/ledger/key").body().strip());
        assertThat(SignedNote.parse(once.body()).signedBy(List.of(key))).hasSize(1);
        assertThat(receipt(300).origin()).isEqualTo(key.name());
        assertThat(receipt(300).board()).isNotEqualTo(receipt(3_000).board());
        assertThat(ReplayReceipt.of(
                                SignedNote.parse(AUDITOR.get("/ledger/states").body()))
                        .position())
                .isGreaterThanOrEqualTo(size);
    }

    @Test
    void an_entry_with_another_deadline_gives_another_board() throws IOException {
        List<byte[]> changed = new ArrayList<>(bodies);
        int index = registered();
        changed.set(index, edited(changed.get(index)));
        assertThat(replayed(receipt(size), changed))
                .extracting(Finding::kind)
                .isNotEmpty()
                .containsOnly(Kind.STATE_DIFFERS);
        assertThat(replayed(receipt(size), changed).getFirst().sentence()).contains("整改台账", "公布的 ", "重算的 ");

        changed.set(index, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(replayed(receipt(size), changed)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_REPLAYABLE);
            assertThat(finding.index()).isEqualTo(index);
        });
    }

    private int registered() {
        for (int i = 0; i < bodies.size(); i++) {
            if (text(bodies.get(i)).contains("\"deadline\":\"2022-")) {
                return i;
            }
        }
        throw new AssertionError("no problem of 2022 was registered");
    }

    private static byte[] edited(byte[] body) {
        return text(body)
                .replace("\"deadline\":\"2022-", "\"deadline\":\"2023-")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void the_program_replays_a_downloaded_folder_and_tells_what_was_changed_in_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(verify(out)).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("重算相符：第 " + size + " 号时", "相符：");

        int index = registered();
        Path bundle =
                folder.resolve(Tile.in(size, Tile.ENTRIES, index / Tile.FULL).path());
        byte[] before = Files.readAllBytes(bundle);
        List<byte[]> entries = new ArrayList<>(EntryBundle.decode(
                before, Tile.in(size, Tile.ENTRIES, index / Tile.FULL).width()));
        entries.set(index % Tile.FULL, edited(entries.get(index % Tile.FULL)));
        Files.write(bundle, EntryBundle.encode(entries));
        out.reset();
        assertThat(verify(out)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("事件被改动：第 " + (index + 1) + " 号事件", "公布的视图与账本重算的不一致：第 " + size + " 号时的整改台账");
        Files.write(bundle, before);
    }

    private int verify(ByteArrayOutputStream out) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String key = folder.resolve("key").toString();
        return Verify.run(List.of("folder", folder.toString(), "--key", key, "--replay"), print, print);
    }

    @Test
    void what_has_no_receipt_is_told_in_a_sentence() {
        assertThat(AUDITOR.get("/ledger/states?position=0").status()).isEqualTo(400);
        assertThat(AUDITOR.get("/ledger/states?position=x").status()).isEqualTo(400);
        Answer later = AUDITOR.get("/ledger/states?position=99999999");
        assertThat(later.status()).isEqualTo(503);
        assertThat(later.text("detail")).contains("还不能给第 99999999 号的回执");
        assertThat(AUDITOR.get("/ledger/books/" + "0".repeat(64)).status()).isEqualTo(404);
        for (String path : List.of("/ledger/states", "/ledger/books/x")) {
            assertThat(Caller.anybody().get(path).status()).as(path).isEqualTo(401);
            assertThat(Caller.as("operator").get(path).status()).as(path).isEqualTo(403);
        }
    }
}
