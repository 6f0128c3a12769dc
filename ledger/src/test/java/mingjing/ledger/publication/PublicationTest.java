package mingjing.ledger.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication.Contradiction;
import mingjing.ledger.publication.Publication.Overtaken;
import mingjing.ledger.publication.Publication.Step;
import mingjing.ledger.tile.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTest {
    /** How often a process is killed at each step; the long form takes 200. */
    private static final int KILLS = Integer.getInteger("mingjing.kills", 8);

    private static final long SEED = Long.getLong("mingjing.seed", 20261123);

    @TempDir
    Path folder;

    private Publication publication() {
        return new Publication(folder, Invented.KEY, _ -> {});
    }

    private static SignedNote grow(Publication publication, Optional<SignedNote> last, long until) {
        return publication.grow(last, reader -> Invented.entries(size(last), until, reader), Invented.frontier(until));
    }

    private static long size(Optional<SignedNote> note) {
        return note.map(each -> Checkpoint.of(each).size()).orElse(0L);
    }

    @Test
    void a_log_grows_and_every_file_a_checkpoint_promises_is_there() {
        Publication publication = publication();
        Optional<SignedNote> last = publication.recover();
        assertThat(last).isEmpty();
        for (long until : List.of(1, 5, 256, 257, 700, 1_024, 66_000)) {
            last = Optional.of(grow(publication, last, until));
            assertWhole(until);
        }
        assertThat(publication().recover()).isEqualTo(last);
        assertThat(Files.exists(folder.resolve("public/tile/0/000.p")))
                .as("dropped")
                .isFalse();
        assertThat(publication.log().read(new Tile(0, 0, 5)))
                .as("what was dropped is still answered")
                .hasSize(5 * 32);
        assertThat(publication.log().entries(new Tile(Tile.ENTRIES, 0, 3))).hasSize(3);
    }

    /** Every entry is in its place once, and the tiles make the signed root. */
    private void assertWhole(long until) {
        PublishedLog log = publication().log();
        SignedNote served = log.checkpoint().orElseThrow();
        assertThat(served.signedBy(List.of(Invented.KEY.publicKey()))).hasSize(1);
        Checkpoint checkpoint = Checkpoint.of(served);
        assertThat(checkpoint.size()).isEqualTo(until);
        assertThat(checkpoint.root()).isEqualTo(Invented.frontier(until).root());
        MerkleFrontier frontier = MerkleFrontier.empty();
        for (long number = 0; number * Tile.FULL < until; number++) {
            for (byte[] entry : log.entries(Tile.in(until, Tile.ENTRIES, number))) {
                assertThat(entry).isEqualTo(Invented.entry(frontier.size()));
                frontier = frontier.append(LeafHash.of(entry));
            }
        }
        assertThat(frontier.size()).isEqualTo(until);
        long index = until / 3;
        List<byte[]> path = InclusionProof.of(log.hashes(until), index, until);
        assertThat(InclusionProof.holds(index, until, LeafHash.of(Invented.entry(index)), path, checkpoint.root()))
                .isTrue();
    }

    @Test
    void entries_that_are_not_what_was_recorded_are_never_signed() throws IOException {
        Publication publication = publication();
        SignedNote last = grow(publication, Optional.empty(), 300);
        Optional<SignedNote> before = Optional.of(last);

        assertThatThrownBy(() -> publication.grow(
                        before,
                        reader -> {
                            Invented.entries(300, 350, reader);
                            reader.accept("{\"n\":-1}".getBytes(StandardCharsets.UTF_8));
                        },
                        Invented.frontier(351)))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("recorded tree of 351");
        assertThatThrownBy(() ->
                        publication.grow(before, reader -> Invented.entries(300, 350, reader), Invented.frontier(351)))
                .as("one is missing")
                .isInstanceOf(Contradiction.class);
        assertThat(publication().recover()).isEqualTo(before);
        assertWhole(300);
        assertThat(folder.resolve("aside")).doesNotExist();
    }

    @Test
    void of_two_publishers_the_one_that_stood_still_has_lost() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Publication slow = new Publication(folder, Invented.KEY, step -> {
            if (step == Step.STAGED) {
                meanwhile.get().run();
            }
        });
        Optional<SignedNote> last = Optional.of(grow(slow, slow.recover(), 10));
        meanwhile.set(() -> {
            Publication other = publication();
            grow(other, other.recover(), 25);
        });

        assertThatThrownBy(() -> grow(slow, last, 20)).isInstanceOf(Overtaken.class);
        assertWhole(25);
        meanwhile.set(() -> {});
        grow(slow, slow.recover(), 30);
        assertWhole(30);
    }

    @Test
    void one_that_stood_still_while_writing_never_signs_what_another_has_swept_up() {
        Publication slow = publication();
        Optional<SignedNote> last = Optional.of(grow(slow, slow.recover(), 10));

        assertThatThrownBy(() -> slow.grow(
                        last,
                        reader -> {
                            Invented.entries(10, 600, reader);
                            publication().recover();
                            Invented.entries(600, 1_000, reader);
                        },
                        Invented.frontier(1_000)))
                .isInstanceOf(Overtaken.class);
        assertWhole(10);
        grow(slow, slow.recover(), 1_000);
        assertWhole(1_000);
    }

    @Test
    void a_new_key_signs_beside_the_old_one_until_that_is_retired() {
        SigningKey next = SigningKey.create("log.example", Algorithm.ED25519, bytes -> {
            bytes[0] = 2;
            return bytes;
        });
        new Publication(folder, Invented.KEY, _ -> {})
                .grow(Optional.empty(), reader -> Invented.entries(0, 5, reader), Invented.frontier(5));
        Publication both = new Publication(folder, List.of(next, Invented.KEY), _ -> {});
        SignedNote rotated = both.grow(both.recover(), reader -> Invented.entries(5, 9, reader), Invented.frontier(9));
        assertThat(rotated.signedBy(List.of(Invented.KEY.publicKey()))).hasSize(1);
        assertThat(rotated.signedBy(List.of(next.publicKey()))).hasSize(1);
        Publication alone = new Publication(folder, next, _ -> {});
        SignedNote retired =
                alone.grow(alone.recover(), reader -> Invented.entries(9, 12, reader), Invented.frontier(12));
        assertThat(retired.signedBy(List.of(Invented.KEY.publicKey()))).isEmpty();
    }

    @Test
    void another_key_never_goes_on_with_a_log() {
        grow(publication(), Optional.empty(), 10);
        SigningKey other = SigningKey.create("log.example", Algorithm.ED25519, bytes -> {
            bytes[0] = 1;
            return bytes;
        });
        assertThatThrownBy(() -> new Publication(folder, other, _ -> {}).recover())
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("another key");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"SIGNED", "PLACED"})
    void one_that_stood_still_after_signing_covers_nothing_newer(Step still) {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Publication slow = new Publication(folder, Invented.KEY, step -> {
            if (step == still) {
                meanwhile.getAndSet(() -> {}).run();
            }
        });
        meanwhile.set(() -> {
            Publication other = publication();
            grow(other, other.recover(), 600);
        });
        grow(slow, slow.recover(), 300);
        assertWhole(600);
    }

    @Test
    void what_is_served_but_was_never_signed_here_stops_everything() throws IOException {
        Publication publication = publication();
        Optional<SignedNote> first = Optional.of(grow(publication, Optional.empty(), 10));
        byte[] state = Files.readAllBytes(folder.resolve("signed"));
        grow(publication, first, 20);
        Files.write(folder.resolve("signed"), state);
        assertThatThrownBy(() -> publication().recover())
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("served is a tree of 20");
        Files.delete(folder.resolve("signed"));
        assertThatThrownBy(() -> publication().recover()).hasMessageContaining("never signed here");
    }

    @Test
    void a_changed_tile_at_the_edge_stops_everything() throws IOException {
        Publication publication = publication();
        Optional<SignedNote> last = Optional.of(grow(publication, Optional.empty(), 10));
        Path tile = folder.resolve("public/tile/0/000.p/10");
        byte[] hashes = Files.readAllBytes(tile);
        hashes[40] ^= 1;
        Files.write(tile, hashes);
        assertThatThrownBy(() -> grow(publication, last, 20)).isInstanceOf(Contradiction.class);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_process_killed_at_a_step_loses_and_doubles_nothing(Step step) throws Exception {
        Random random = new Random(SEED + step.name().hashCode());
        List<Long> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(random.nextLong(), step.name(), random.nextInt(6));
            told.addAll(published(process));
            assertHealed(told);
        }
    }

    @Test
    void a_process_killed_at_any_moment_loses_and_doubles_nothing() throws Exception {
        Random random = new Random(SEED);
        List<Long> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(random.nextLong(), "-", 0);
            if (!process.waitFor(250 + random.nextInt(150), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            told.addAll(published(process));
            assertHealed(told);
        }
    }

    private void assertHealed(List<Long> told) {
        long size = size(publication().recover());
        if (size == 0) {
            assertThat(told).isEmpty();
            return;
        }
        assertWhole(size);
        byte[] root = Invented.frontier(size).root();
        for (long earlier : told) {
            assertThat(earlier).as("published before").isLessThanOrEqualTo(size);
            List<byte[]> proof = ConsistencyProof.of(publication().log().hashes(size), earlier, size);
            assertThat(ConsistencyProof.holds(
                            earlier, size, proof, Invented.frontier(earlier).root(), root))
                    .isTrue();
        }
    }

    private Process start(long seed, String step, int passes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        step,
                        Integer.toString(passes))
                .redirectOutput(folder.resolve("told").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The last line may have been cut off. */
    private List<Long> published(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor()).as("killed").isEqualTo(137);
        String output = Files.readString(folder.resolve("told"));
        return output.substring(0, output.lastIndexOf('\n') + 1)
                .lines()
                .map(Long::parseLong)
                .toList();
    }
}
