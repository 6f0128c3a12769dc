package mingjing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import mingjing.ledger.LeafHash;
import mingjing.ledger.TestLog;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.witness.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything somebody with the files in his hands could do to them, and that it is found where it was done. */
class LogVerifierTest {
    private static final SigningKey KEY = TestLog.KEY;
    private static final SigningKey STRANGER = TestLog.key(TestLog.ORIGIN, Algorithm.ED25519, 9);
    private static final SigningKey WITNESS = TestLog.witness("jiwei", 1);
    private static final Policy POLICY = Policy.unwitnessed(KEY.publicKey());
    private static final int SIZE = 700;

    @TempDir
    Path folder;

    private SignedNote first;

    @BeforeEach
    void publish() {
        first = published(folder, 300, entry -> entry);
        published(folder, SIZE, entry -> entry);
    }

    private static SignedNote published(Path folder, int until, UnaryOperator<String> told) {
        return new TestLog(folder).grow(until, told);
    }

    private Report verify(SignedNote... earlier) {
        return LogVerifier.verify(bundle(), POLICY, List.of(earlier), _ -> {});
    }

    private PublishedLog log() {
        return new PublishedLog(folder.resolve("public"));
    }

    private Bundle bundle() {
        return Bundle.open(folder.resolve("public"));
    }

    private Path file(String path) {
        return folder.resolve("public").resolve(path);
    }

    private void flip(String path, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file(path));
        bytes[at] ^= 1;
        Files.write(file(path), bytes);
    }

    /** A bundle with its entries changed. */
    private void rebundle(String path, int width, UnaryOperator<List<byte[]>> change) throws IOException {
        List<byte[]> entries = new ArrayList<>(EntryBundle.decode(Files.readAllBytes(file(path)), width));
        Files.write(file(path), EntryBundle.encode(change.apply(entries)));
    }

    private static UnaryOperator<List<byte[]>> with(int index, String entry) {
        return entries -> {
            entries.set(index, entry.getBytes(StandardCharsets.UTF_8));
            return entries;
        };
    }

    @Test
    void a_log_nobody_touched_has_no_findings() {
        Report report = verify(first);
        assertThat(report.findings()).isEmpty();
        assertThat(report.exitCode()).isZero();
        assertThat(report.checked()).isEqualTo(SIZE);
        assertThat(report.origin()).isEqualTo("log.example");
    }

    @Test
    void an_edited_event_is_named() throws IOException {
        rebundle("tile/entries/001", 256, with(44, "{\"id\":\"E-300\",\"n\":-1}"));
        assertOnly(verify(), Kind.ENTRY_CHANGED, 300, "E-300");
    }

    @Test
    void exchanged_events_are_both_named() throws IOException {
        rebundle("tile/entries/000", 256, entries -> {
            Collections.swap(entries, 3, 7);
            return entries;
        });
        assertThat(verify().findings()).extracting(Finding::index).containsExactly(3L, 7L);
    }

    @Test
    void a_deleted_or_inserted_event_is_found_in_its_bundle() throws IOException {
        rebundle("tile/entries/000", 256, entries -> {
            entries.remove(5);
            return entries;
        });
        assertOnly(verify(), Kind.FILE_BROKEN, 0, "");
        assertThat(verify().findings().getFirst().actual()).contains("255 entries, not 256");
    }

    @Test
    void an_edited_hash_of_an_event_is_told_from_an_edited_event() throws IOException {
        flip("tile/0/001", 44 * 32);
        assertOnly(verify(), Kind.TILE_CHANGED, 300, "E-300");
    }

    @Test
    void an_edited_hash_at_the_right_edge_is_found() throws IOException {
        flip("tile/0/002.p/188", 100 * 32 + 5);
        assertOnly(verify(), Kind.TILE_CHANGED, 612, "E-612");
    }

    @Test
    void an_edited_tile_of_a_higher_level_is_found() throws IOException {
        flip("tile/1/000.p/2", 32);
        assertOnly(verify(), Kind.TILE_CHANGED, 256, "");
        assertThat(verify().findings().getFirst().subject()).contains("tile/1/000.p/2");
    }

    @Test
    void an_event_edited_together_with_its_hashes_does_not_fit_the_root() throws IOException {
        rebundle("tile/entries/001", 256, with(44, "{\"id\":\"E-300\",\"n\":-1}"));
        byte[] tile = Files.readAllBytes(file("tile/0/001"));
        System.arraycopy(
                LeafHash.of("{\"id\":\"E-300\",\"n\":-1}".getBytes(StandardCharsets.UTF_8)), 0, tile, 44 * 32, 32);
        Files.write(file("tile/0/001"), tile);
        assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.TILE_CHANGED, Kind.OTHER_ROOT);
        assertThat(verify().findings().getFirst().index())
                .as("the tile above tells the stretch")
                .isEqualTo(256);
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(file("tile/entries/001"));
        assertOnly(verify(), Kind.FILE_MISSING, 256, "");
    }

    @Test
    void a_rewritten_log_signed_again_is_found_by_who_kept_an_earlier_checkpoint() {
        Path rewritten = folder.resolve("rewritten");
        published(
                rewritten,
                SIZE,
                entry -> entry.equals("{\"id\":\"E-42\",\"n\":42}") ? "{\"id\":\"E-42\",\"n\":0}" : entry);
        Bundle bundle = Bundle.open(rewritten.resolve("public"));

        assertThat(LogVerifier.verify(bundle, POLICY, List.of(), _ -> {}).findings())
                .as("without an earlier checkpoint or a witness nobody can tell")
                .isEmpty();
        Report report = LogVerifier.verify(bundle, POLICY, List.of(first), _ -> {});
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.OTHER_HISTORY);
        assertThat(report.exitCode()).isOne();
    }

    @Test
    void a_log_that_was_cut_off_is_found_by_who_kept_a_later_checkpoint() {
        SignedNote later = log().checkpoint().orElseThrow();
        Path shorter = folder.resolve("shorter");
        published(shorter, 500, entry -> entry);
        Report report = LogVerifier.verify(Bundle.open(shorter.resolve("public")), POLICY, List.of(later), _ -> {});
        assertThat(report.findings().getFirst().sentence())
                .contains("不少于 700 条")
                .contains("500 条");
    }

    @Test
    void a_checkpoint_of_another_key_or_with_another_text_is_refused() throws IOException {
        String text = Checkpoint.of(first).text();
        Files.writeString(file("checkpoint"), new SignedNote(text, List.of(STRANGER.sign(text, 0))).toString());
        assertOnly(verify(), Kind.UNSIGNED, -1, "");
        Files.writeString(
                file("checkpoint"), new SignedNote(text.replace("300", "299"), first.signatures()).toString());
        assertOnly(verify(), Kind.SIGNATURE_FORGED, -1, "");
        Files.writeString(file("checkpoint"), "nothing");
        assertOnly(verify(), Kind.FILE_BROKEN, -1, "");
    }

    @Test
    void without_its_witnesses_a_log_is_unproven_not_tampered_with() throws IOException {
        Policy policy = Policy.parse("log " + KEY.publicKey() + "\nwitness w " + WITNESS.publicKey() + "\nquorum w\n");
        assertThat(LogVerifier.verify(bundle(), policy, List.of(), _ -> {}).exitCode())
                .isEqualTo(2);
        SignedNote note = log().checkpoint().orElseThrow();
        Files.writeString(
                file("checkpoint"),
                note.and(WITNESS.sign(note.text(), 1_656_633_600)).toString());
        Report report = LogVerifier.verify(bundle(), policy, List.of(), _ -> {});
        assertThat(report.exitCode()).isZero();
        assertThat(report.seen()).containsKey("w");
    }

    private static void assertOnly(Report report, Kind kind, long index, String eventId) {
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().getFirst();
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.index()).isEqualTo(index);
        assertThat(finding.eventId()).isEqualTo(eventId);
        assertThat(finding.sentence()).contains(kind.chinese());
        assertThat(report.exitCode()).isOne();
    }
}
