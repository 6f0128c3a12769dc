package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot is the same facts, or nothing at all. */
class FactSnapshotTest {
    private static final String SOURCE = "第一版";

    @TempDir
    Path folder;

    @Test
    void facts_that_go_on_from_a_snapshot_are_those_that_never_stopped() {
        Seeds.each(40, random -> {
            RuleBook book = RandomBooks.next(random);
            List<Fact> facts = FactColumnsTest.odd(Story.random(random, 120), random);
            int cut = random.nextInt(120);
            FactColumns before = columns(
                    facts.stream().filter(fact -> fact.position() <= cut).toList());
            FactColumns after = read(write(before, cut)).facts();
            facts.stream().filter(fact -> fact.position() > cut - 20).forEach(after::add);
            Moment moment = FactColumnsTest.moment(random);
            assertThat(Scoring.score(book, Story.ROSTER, after, moment))
                    .isEqualTo(Scoring.score(book, Story.ROSTER, columns(facts), moment));
        });
    }

    @Test
    void a_snapshot_cut_short_or_altered_anywhere_counts_as_none() throws IOException {
        Random random = new Random(7);
        Path file = write(columns(Story.random(random, 60)), 60);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 13) {
            byte[] altered = whole.clone();
            altered[i] ^= 4;
            Files.write(file, altered);
            assertThat(FactSnapshot.read(file, SOURCE, Vocabulary.SHIPPED)).isEmpty();
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(FactSnapshot.read(file, SOURCE, Vocabulary.SHIPPED)).isEmpty();
        }
    }

    @Test
    void a_snapshot_of_another_source_or_none_at_all_is_not_used() throws IOException {
        Path file = write(columns(Story.random(new Random(7), 60)), 60);
        assertThat(FactSnapshot.read(file, "第二版", Vocabulary.SHIPPED)).isEmpty();
        assertThat(FactSnapshot.read(file.resolveSibling("无"), SOURCE, Vocabulary.SHIPPED))
                .isEmpty();
        assertThat(read(file).position()).isEqualTo(60);
        assertThat(read(file).mark()).isEqualTo("e60");
        assertThat(folder).isDirectoryNotContaining(each -> each.toString().endsWith(".part"));
    }

    private static FactColumns columns(List<Fact> facts) {
        FactColumns columns = new FactColumns(Vocabulary.SHIPPED);
        facts.forEach(columns::add);
        return columns;
    }

    private Path write(FactColumns facts, long position) {
        Path file = folder.resolve("facts.bin");
        try {
            new FactSnapshot(facts, position, "e" + position).write(file, SOURCE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static FactSnapshot read(Path file) {
        try {
            return FactSnapshot.read(file, SOURCE, Vocabulary.SHIPPED).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
