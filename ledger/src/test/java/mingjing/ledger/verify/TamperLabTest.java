package mingjing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mingjing.ledger.Fuzzing;
import mingjing.ledger.LeafHash;
import mingjing.ledger.TestLog;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.bundle.BundleWriter;
import mingjing.ledger.cosigning.Cosignatures;
import mingjing.ledger.cosigning.Cosigner;
import mingjing.ledger.cosigning.WitnessLine.Heard;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SignedNotes;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.witness.Answer;
import mingjing.ledger.witness.Policy;
import mingjing.ledger.witness.host.WitnessHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to change a bundle that was handed over, each found where it was done, and nothing found where nobody did anything. */
class TamperLabTest {
    private static final Instant BEGIN = Instant.parse("2022-07-01T00:00:00Z");
    private static final int SIZE = 700;
    private static final int RUNS = Integer.getInteger("mingjing.runs", 25);

    @TempDir
    Path folder;

    private Instant now = BEGIN;
    private Policy policy;

    @BeforeEach
    void watch() {
        policy = Policy.parse(String.join(
                "\n",
                "log " + TestLog.KEY.publicKey(),
                "witness jiwei " + witness().publicKey() + " http://witness.example",
                "quorum jiwei"));
    }

    private WitnessHost witness() {
        WitnessHost host = WitnessHost.open(
                folder.resolve("jiwei"),
                Optional.of("jiwei"),
                bytes -> {
                    bytes[0] = 7;
                    return bytes;
                },
                () -> now);
        host.trust(TestLog.KEY.publicKey());
        return host;
    }

    /** Ten minutes lie between an event and the next. */
    private static Instant recordedAt(int index) {
        return BEGIN.plusSeconds(600L * index);
    }

    private static String envelope(int index) {
        return envelope(index, "{\"n\":" + index + "}", recordedAt(index));
    }

    private static String envelope(int index, String payload, Instant recordedAt) {
        return "{\"actor\":\"P-1\",\"id\":\"E-%d\",\"payload\":%s,\"recordedAt\":\"%s\",\"tags\":[\"a:1\",\"b:\\\"2\"],\"type\":\"t\"}"
                .formatted(index, payload, recordedAt);
    }

    private static String row(int index) {
        return "{\"actor\":\"P-1\",\"id\":\"E-%d\",\"position\":%d,\"recordedAt\":\"%s\",\"tags\":[\"a:1\",\"b:\\\"2\"],\"type\":\"t\"}"
                .formatted(index, index + 1, recordedAt(index));
    }

    private static int index(String entry) {
        return Integer.parseInt(entry.replaceAll(".*\"E-(\\d+)\".*", "$1"));
    }

    /** A log that was published and witnessed at these sizes, right after each. */
    private TestLog log(String name, UnaryOperator<String> told, int... sizes) {
        TestLog log = new TestLog(folder.resolve(name));
        Cosigner cosigner = cosigner(log);
        for (int size : sizes) {
            log.grow(size, entry -> told.apply(envelope(index(entry))));
            now = recordedAt(size);
            assertThat(cosigner.round()).isEmpty();
        }
        return log;
    }

    private Cosigner cosigner(TestLog log) {
        return new Cosigner(
                policy,
                log.log(),
                new Cosignatures(log.folder(), policy),
                (_, asked) -> switch (witness().answer(asked)) {
                    case Answer.Cosigned signed -> new Heard.Signed(List.of(signed.signature()));
                    case Answer.OtherSize other -> new Heard.OtherSize(other.size());
                    case Answer.Rejected rejected -> new Heard.Nothing(rejected.reason());
                },
                () -> now);
    }

    private static byte[] zipped(TestLog log, SignedNote checkpoint, int from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter.Rows rows = (after, upTo) -> Stream.iterate((int) after, i -> i < upTo, i -> i + 1)
                .map(TamperLabTest::row)
                .toList();
        BundleWriter.write(log.log(), checkpoint, from, rows, Map.of(), out, _ -> {});
        return out.toByteArray();
    }

    /** Unpacks, so that hands can be laid on it. */
    private Path unpacked(byte[] zip, String name) throws IOException {
        Path file = Files.write(folder.resolve(name + ".zip"), zip);
        Path to = Files.createDirectories(folder.resolve(name));
        try (FileSystem inside = FileSystems.newFileSystem(file);
                Stream<Path> all = Files.walk(inside.getPath("/"))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(each.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
        return to;
    }

    private Report verify(Path bundle, SignedNote... earlier) {
        return LogVerifier.verify(Bundle.open(bundle), policy, List.of(earlier), _ -> {});
    }

    /** One thing somebody does, and how it must be told. */
    record Deed(String name, Hands hands, Kind kind, long index) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Hands {
        void on(Path bundle) throws IOException;
    }

    private static Hands entries(String path, int width, UnaryOperator<List<byte[]>> change) {
        return bundle -> {
            Path file = bundle.resolve(path);
            List<byte[]> entries = new ArrayList<>(EntryBundle.decode(Files.readAllBytes(file), width));
            Files.write(file, EntryBundle.encode(change.apply(entries)));
        };
    }

    private static Hands entry(int index, String told) {
        return entries("tile/entries/00" + index / 256, 256, all -> {
            all.set(index % 256, told.getBytes(StandardCharsets.UTF_8));
            return all;
        });
    }

    private static Hands flip(String path, int at) {
        return bundle -> {
            byte[] bytes = Files.readAllBytes(bundle.resolve(path));
            bytes[at] ^= 1;
            Files.write(bundle.resolve(path), bytes);
        };
    }

    private static Hands text(String path, String from, String to) {
        return bundle -> {
            String text = Files.readString(bundle.resolve(path));
            assertThat(text).contains(from);
            Files.writeString(bundle.resolve(path), text.replace(from, to));
        };
    }

    private static byte[] leaf(String entry) {
        return LeafHash.of(entry.getBytes(StandardCharsets.UTF_8));
    }

    static List<Deed> deeds() {
        String edited = envelope(300, "{\"n\":-1}", recordedAt(300));
        return List.of(
                new Deed("an event is edited", entry(300, edited), Kind.ENTRY_CHANGED, 300),
                new Deed(
                        "an event is edited, and its row with it",
                        bundle -> {
                            entry(300, edited.replace("P-1", "P-2")).on(bundle);
                            text("rows/001", row(300), row(300).replace("P-1", "P-2"))
                                    .on(bundle);
                        },
                        Kind.ENTRY_CHANGED,
                        300),
                new Deed(
                        "two events change places",
                        entries("tile/entries/000", 256, all -> {
                            Collections.swap(all, 3, 7);
                            return all;
                        }),
                        Kind.ENTRY_CHANGED,
                        3),
                new Deed(
                        "an event is taken out",
                        entries("tile/entries/000", 256, all -> {
                            all.remove(5);
                            return all;
                        }),
                        Kind.FILE_BROKEN,
                        0),
                new Deed(
                        "an event is put in and the last of its file taken out",
                        entries("tile/entries/000", 256, all -> {
                            all.add(5, edited.getBytes(StandardCharsets.UTF_8));
                            all.removeLast();
                            return all;
                        }),
                        Kind.ENTRY_CHANGED,
                        5),
                new Deed(
                        "the end is cut off",
                        bundle -> Files.delete(bundle.resolve("tile/entries/002.p/188")),
                        Kind.FILE_MISSING,
                        512),
                new Deed(
                        "an event is back-dated in its bytes",
                        entry(300, envelope(300, "{\"n\":300}", recordedAt(300).minusSeconds(3_600))),
                        Kind.ENTRY_CHANGED,
                        300),
                new Deed("a leaf hash is edited", flip("tile/0/001", 44 * 32), Kind.TILE_CHANGED, 300),
                new Deed(
                        "a leaf hash of a partial tile is edited",
                        flip("tile/0/002.p/188", 100 * 32),
                        Kind.TILE_CHANGED,
                        612),
                new Deed("a hash above is edited", flip("tile/1/000.p/2", 32), Kind.TILE_CHANGED, 256),
                new Deed(
                        "an event and its leaf hash are edited together",
                        bundle -> {
                            entry(300, edited).on(bundle);
                            byte[] tile = Files.readAllBytes(bundle.resolve("tile/0/001"));
                            System.arraycopy(leaf(edited), 0, tile, 44 * 32, 32);
                            Files.write(bundle.resolve("tile/0/001"), tile);
                        },
                        Kind.TILE_CHANGED,
                        256),
                new Deed(
                        "a column says another actor",
                        text("rows/001", row(300), row(300).replace("P-1", "P-2")),
                        Kind.COLUMN_DIFFERS,
                        300),
                new Deed(
                        "a column lacks a tag",
                        text("rows/001", row(300), row(300).replace("\"a:1\",", "")),
                        Kind.COLUMN_DIFFERS,
                        300),
                new Deed(
                        "a column is missing",
                        text("rows/001", row(300), row(300).replace(",\"type\":\"t\"", "")),
                        Kind.COLUMN_DIFFERS,
                        300),
                new Deed(
                        "a row is at another position",
                        text("rows/001", "\"position\":301,", "\"position\":999,"),
                        Kind.COLUMN_DIFFERS,
                        300),
                new Deed("a row is missing", text("rows/001", row(300) + "\n", ""), Kind.FILE_BROKEN, 256),
                new Deed(
                        "the rows are missing",
                        bundle -> Files.delete(bundle.resolve("rows/001")),
                        Kind.FILE_MISSING,
                        256),
                new Deed(
                        "the checkpoint is signed by another key",
                        bundle -> {
                            Checkpoint tree =
                                    Checkpoint.of(SignedNote.parse(Files.readString(bundle.resolve("checkpoint"))));
                            SigningKey stranger = TestLog.key(TestLog.ORIGIN, Algorithm.ED25519, 9);
                            SignedNote note = new SignedNote(tree.text(), List.of(stranger.sign(tree.text(), 0)));
                            Files.writeString(bundle.resolve("checkpoint"), note.toString());
                        },
                        Kind.UNSIGNED,
                        -1),
                new Deed(
                        "the checkpoint says another size",
                        text("checkpoint", "\n700\n", "\n699\n"),
                        Kind.SIGNATURE_FORGED,
                        -1),
                new Deed(
                        "what was witnessed is edited",
                        text("history/witnessed", "\n300\n", "\n299\n"),
                        Kind.SIGNATURE_FORGED,
                        -1),
                new Deed(
                        "the checkpoint is gone",
                        bundle -> Files.delete(bundle.resolve("checkpoint")),
                        Kind.FILE_BROKEN,
                        -1));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void each_deed_is_found_where_it_was_done(Deed deed) throws IOException {
        TestLog log = log("log", entry -> entry, 100, 300, SIZE);
        Path bundle = unpacked(zipped(log, log.log().witnessed().orElseThrow(), 1), "handed-over");
        assertThat(verify(bundle).findings()).isEmpty();
        deed.hands.on(bundle);

        Report report = verify(bundle);
        assertThat(report.exitCode()).isOne();
        Finding first = report.findings().getFirst();
        assertThat(first.kind()).as(first.sentence()).isEqualTo(deed.kind);
        assertThat(first.index()).as(first.sentence()).isEqualTo(deed.index);
    }

    @Test
    void a_back_dated_event_is_found_by_who_saw_the_log_without_it() throws IOException {
        TestLog log = log(
                "log",
                entry -> index(entry) == 300 ? envelope(300, "{\"n\":300}", recordedAt(250)) : entry,
                100,
                300,
                SIZE);
        Report report = verify(log.folder().resolve("public"));
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.OUT_OF_ORDER, Kind.OUT_OF_BRACKET);
        assertThat(report.findings()).extracting(Finding::index).containsOnly(300L);
        assertThat(report.findings()).extracting(Finding::eventId).containsOnly("E-300");
    }

    @Test
    void a_post_dated_event_is_found_by_who_saw_the_log_with_it() throws IOException {
        TestLog log = log(
                "log", entry -> index(entry) == 299 ? envelope(299, "{\"n\":299}", recordedAt(400)) : entry, 100, 300);
        Report report = verify(log.folder().resolve("public"));
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.OUT_OF_BRACKET);
        assertThat(report.findings().getFirst().index()).isEqualTo(299);
    }

    /** The operator has the key and the files: only who kept something from before, or a witness, can tell. */
    @Test
    void a_tree_that_was_rewritten_and_signed_again_is_found_by_since_and_by_the_witness() throws IOException {
        SignedNote kept = log("log", entry -> entry, 100, 300).log().witnessed().orElseThrow();
        UnaryOperator<String> lie = entry -> index(entry) == 42 ? envelope(42, "{\"n\":0}", recordedAt(42)) : entry;
        TestLog rewritten = new TestLog(folder.resolve("rewritten"));
        SignedNote signed = rewritten.grow(SIZE, entry -> lie.apply(envelope(index(entry))));

        assertThat(cosigner(rewritten).round().get("jiwei")).contains("does not contain");
        Path bundle = unpacked(zipped(rewritten, signed, 1), "b");
        assertThat(verify(bundle).exitCode()).as("unwitnessed").isEqualTo(2);
        Report report = verify(bundle, kept);
        assertThat(report.exitCode()).isOne();
        assertThat(report.findings().getFirst().kind()).isEqualTo(Kind.OTHER_HISTORY);
    }

    @Test
    void a_witness_whose_memory_was_put_back_signs_two_histories_and_whoever_holds_both_proves_it() throws IOException {
        log("log", entry -> entry, 100);
        Path memory = folder.resolve("jiwei");
        Path backup = folder.resolve("backup");
        copy(memory, backup);
        SignedNote honest = log("log", entry -> entry, 300).log().witnessed().orElseThrow();
        copy(backup, memory);
        TestLog forked = new TestLog(folder.resolve("forked"));
        forked.grow(100, entry -> envelope(index(entry)));
        forked.grow(300, entry -> envelope(index(entry)).replace("\"n\":299", "\"n\":0"));
        assertThat(cosigner(forked).round()).isEmpty();
        SignedNote lie = forked.log().witnessed().orElseThrow();

        Report report = verify(unpacked(zipped(forked, lie, 1), "b"), honest);
        assertThat(report.findings()).extracting(Finding::kind).contains(Kind.OTHER_HISTORY);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(each));
            }
        }
    }

    @Test
    void a_receipt_without_its_event_is_a_proof_of_fault() throws IOException {
        TestLog log = log("log", entry -> entry, SIZE);
        Bundle bundle = Bundle.open(log.folder().resolve("public"));
        Checkpoint tree = Checkpoint.of(log.log().checkpoint().orElseThrow());
        String answer = "{\"position\":301,\"events\":[{\"id\":\"E-300\",\"position\":%d,\"leafHash\":\"%s\"}]}";
        String hash = HexFormat.of().formatHex(leaf(envelope(300)));
        assertThat(Receipts.check(Receipts.parse(answer.formatted(301, hash)), bundle, tree))
                .isEmpty();
        assertThat(Receipts.check(Receipts.parse(answer.formatted(302, hash)), bundle, tree))
                .extracting(Finding::kind, Finding::index)
                .containsExactly(tuple(Kind.NOT_AS_PROMISED, 301L));
        assertThat(Receipts.check(Receipts.parse(answer.formatted(999, hash)), bundle, tree))
                .extracting(Finding::kind)
                .containsExactly(Kind.CANNOT_COMPARE);
    }

    @Test
    void the_same_stretch_gives_the_same_bytes_also_after_the_log_has_grown() throws IOException {
        TestLog log = log("log", entry -> entry, 100, 300);
        SignedNote then = log.log().witnessed().orElseThrow();
        byte[] first = zipped(log, then, 1);
        log("log", entry -> entry, 650, SIZE);
        assertThat(zipped(log, then, 1)).isEqualTo(first);
        SignedNote unwitnessed = new Publication(log.folder(), TestLog.KEY, _ -> {}).earlier(412);
        assertThat(zipped(log, unwitnessed, 270)).isEqualTo(zipped(log, unwitnessed, 270));
        assertThat(verify(unpacked(zipped(log, unwitnessed, 270), "part")).exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_later_stretch_is_verified_on_from_the_checkpoint_that_was_kept() throws IOException {
        TestLog log = log("log", entry -> entry, 100, 300);
        SignedNote kept = log.log().witnessed().orElseThrow();
        log("log", entry -> entry, 650, SIZE);
        Path later = unpacked(zipped(log, log.log().witnessed().orElseThrow(), 301), "later");
        assertThat(verify(later, kept).exitCode()).isZero();
        assertThat(verify(later, kept).start()).isEqualTo(256);
        flip("tile/1/000.p/1", 3).on(later);
        assertThat(verify(later, kept).findings()).extracting(Finding::kind).contains(Kind.OTHER_HISTORY);
        Path tooLate = unpacked(zipped(log, log.log().witnessed().orElseThrow(), 600), "too-late");
        assertThat(verify(tooLate, kept).exitCode()).isEqualTo(2);
    }

    @Test
    void rows_receipts_and_histories_nearly_right_are_refused_with_a_reason() {
        String hash = "ab".repeat(32);
        Fuzzing.tryAll("row", row(5).getBytes(StandardCharsets.UTF_8), EntryFields::of);
        Fuzzing.tryAll(
                "answer",
                ("{\"events\":[{\"position\":5,\"leafHash\":\"" + hash + "\"}]}").getBytes(StandardCharsets.UTF_8),
                bytes -> Receipts.parse(new String(bytes, StandardCharsets.UTF_8)));
        SignedNote note = log("log", entry -> entry, 10).log().witnessed().orElseThrow();
        String history = SignedNotes.entry(note) + SignedNotes.entry(note);
        Fuzzing.tryAll(
                "history",
                history.getBytes(StandardCharsets.UTF_8),
                bytes -> SignedNotes.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Of any sizes, published in any steps, cut anywhere: nothing is found where nobody did anything. */
    @Test
    void no_false_alarm_in_many_clean_runs() throws IOException {
        long seed = 20_261_124;
        Random random = new Random(seed);
        Path root = folder;
        for (int run = 0; run < RUNS; run++) {
            int[] sizes = random.ints(1 + random.nextInt(4), 1, 1_500)
                    .sorted()
                    .distinct()
                    .toArray();
            folder = Files.createDirectories(root.resolve("run" + run));
            now = BEGIN;
            TestLog log = log("log", entry -> entry, sizes);
            SignedNote end = log.log().witnessed().orElseThrow();
            int size = sizes[sizes.length - 1];
            Path bundle = unpacked(zipped(log, end, 1 + random.nextInt(size)), "bundle");
            Report report = verify(bundle);
            assertThat(report.findings())
                    .as("seed %d, run %d, sizes %s", seed, run, Arrays.toString(sizes))
                    .isEmpty();
            assertThat(report.exitCode()).isZero();
            DurableFiles.deleteAll(folder);
        }
    }
}
