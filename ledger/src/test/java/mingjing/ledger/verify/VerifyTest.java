package mingjing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.PublishedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an auditor runs it. */
class VerifyTest {
    private static final SigningKey KEY = SigningKey.create("log.example", Algorithm.ED25519, bytes -> bytes);
    private static final int SIZE = 300;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void publish() throws IOException {
        MerkleFrontier frontier = MerkleFrontier.empty();
        for (int i = 0; i < SIZE; i++) {
            frontier = frontier.append(LeafHash.of(entry(i)));
        }
        new Publication(folder, KEY, _ -> {})
                .grow(
                        Optional.empty(),
                        reader -> {
                            for (int i = 0; i < SIZE; i++) {
                                reader.accept(entry(i));
                            }
                        },
                        frontier);
        Files.writeString(folder.resolve("log.vkey"), KEY.publicKey() + "\n");
    }

    private static byte[] entry(int i) {
        return ("{\"id\":\"E-" + i + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private int verify(String... words) {
        out.reset();
        err.reset();
        return Verify.run(
                Stream.of(words)
                        .map(word -> word.replace("$", folder.toString() + "/"))
                        .toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void edit(Path bundle) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);
    }

    @Test
    void a_folder_that_fits_and_one_that_was_edited() throws IOException {
        assertThat(verify("folder", "$public", "--key", "$log.vkey")).isZero();
        assertThat(said()).contains("相符：log.example 的 300 条事件");

        edit(folder.resolve("public/tile/entries/000"));
        assertThat(verify("folder", "$public", "--key", "$log.vkey", "--report", "$report.json"))
                .isOne();
        assertThat(said()).contains("事件被改动：第 ").contains("不相符：有 1 处");
        assertThat(Files.readString(folder.resolve("report.json")))
                .contains("\"conclusion\": 1")
                .contains("\"kind\": \"ENTRY_CHANGED\"");
    }

    @Test
    void a_bundle_is_read_without_unpacking_it() throws IOException {
        Path zip = folder.resolve("bundle.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream pack = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(folder.resolve("public"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                pack.putNextEntry(
                        new ZipEntry(folder.resolve("public").relativize(each).toString()));
                Files.copy(each, pack);
            }
        }
        assertThat(verify("bundle", "$bundle.zip", "--key", "$log.vkey", "--since", "$public/checkpoint"))
                .isZero();
    }

    @Test
    void an_event_is_proven_by_two_files() throws IOException {
        PublishedLog log = new PublishedLog(folder.resolve("public"));
        SignedNote note = log.checkpoint().orElseThrow();
        Files.write(folder.resolve("event.json"), entry(42));
        Files.writeString(
                folder.resolve("event.tlog-proof"),
                new TlogProof(Optional.empty(), 42, InclusionProof.of(log.hashes(SIZE), 42, SIZE), note).toString());

        assertThat(verify("proof", "$event.json", "$event.tlog-proof", "--key", "$log.vkey"))
                .isZero();
        assertThat(said()).contains("第 43 号，账本当时共 300 条");
        Files.write(folder.resolve("event.json"), entry(43));
        assertThat(verify("proof", "$event.json", "$event.tlog-proof", "--key", "$log.vkey"))
                .isOne();
    }

    @Test
    void two_roots_of_one_size_are_a_fork() throws IOException {
        String text = new Checkpoint("log.example", SIZE, new byte[32]).text();
        Files.writeString(folder.resolve("other"), new SignedNote(text, List.of(KEY.sign(text, 0))).toString());
        assertThat(verify("compare", "$public/checkpoint", "$other", "--key", "$log.vkey"))
                .isOne();
        assertThat(said()).contains("分叉");
        assertThat(verify("compare", "$public/checkpoint", "$public/checkpoint", "--key", "$log.vkey"))
                .isZero();
    }

    @Test
    void what_is_asked_wrongly_is_told_in_one_line() {
        for (String[] words : new String[][] {
            {"folder", "$public"},
            {"folder", "--key", "$log.vkey"},
            {"folder", "$public", "--key"},
            {"folder", "$none", "--key", "$log.vkey"},
            {"folder", "$public", "--key", "$none"},
            {"bundle", "$none.zip", "--key", "$log.vkey"},
            {"bundle", "$log.vkey", "--key", "$log.vkey"},
            {"folder", "$public", "--key", "$public/checkpoint"},
            {"watch", "$public", "--key", "$log.vkey"},
            {"folder", "$public", "--keys", "$log.vkey"}
        }) {
            assertThat(verify(words)).as(String.join(" ", words)).isEqualTo(3);
            assertThat(complained().lines()).hasSize(1);
            assertThat(complained()).startsWith("错误：");
        }
        assertThat(verify("--help")).isZero();
    }
}
