package mingjing.store.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mingjing.ledger.LeafHash;
import mingjing.store.publication.Finding.Kind;
import org.junit.jupiter.api.Test;

/** What the watch concludes, without a database, files or time. */
class IntegrityRulesTest {
    private static final Instant NOON = Instant.parse("2022-06-30T04:00:00Z");
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

    private static Finding finding(long position, Instant at) {
        return new Finding(Kind.EVENT_CHANGED, position, "e", "events.body", "aa", "bb", at);
    }

    private static Leaf leaf(byte[] row, byte[] entry, byte[] tileOf) {
        return new Leaf(Optional.of(row), Optional.of(entry), Optional.of(LeafHash.of(tileOf)));
    }

    private static void isTrue(Optional<Leaf.Signed> signed, boolean proven) {
        assertThat(signed.orElseThrow().hash()).isEqualTo(LeafHash.of(TRUE));
        assertThat(signed.orElseThrow().proven()).isEqualTo(proven);
    }

    @Test
    void of_places_that_differ_the_one_is_believed_that_leads_to_the_signed_root() {
        for (Leaf each : List.of(leaf(TRUE, FALSE, FALSE), leaf(FALSE, TRUE, FALSE), leaf(FALSE, FALSE, TRUE))) {
            isTrue(each.signed(hash -> Arrays.equals(hash, LeafHash.of(TRUE))), true);
        }
    }

    @Test
    void when_none_leads_there_two_that_agree_are_believed_and_then_the_tile() {
        isTrue(leaf(TRUE, TRUE, FALSE).signed(_ -> false), false);
        isTrue(leaf(FALSE, new byte[0], TRUE).signed(_ -> false), false);
    }

    @Test
    void no_proof_is_made_while_everything_there_is_agrees() {
        isTrue(
                leaf(TRUE, TRUE, TRUE).signed(_ -> {
                    throw new AssertionError();
                }),
                true);
        Leaf archived = new Leaf(Optional.empty(), Optional.of(TRUE), Optional.of(LeafHash.of(TRUE)));
        isTrue(
                archived.signed(_ -> {
                    throw new AssertionError();
                }),
                true);
        assertThat(new Leaf(Optional.empty(), Optional.empty(), Optional.empty()).signed(_ -> true))
                .isEmpty();
    }

    @Test
    void a_finding_stays_until_a_whole_round_does_not_find_it_again() {
        Findings found = Findings.NONE.and(List.of(finding(3, NOON)));
        assertThat(found.all()).hasSize(1);
        found = found.roundBegins();
        assertThat(found.all()).as("while the next round is under way").hasSize(1);
        Findings again = found.and(List.of(finding(3, NOON.plusSeconds(60)))).roundOver();
        assertThat(again.all()).as("with the time it was first found").containsExactly(finding(3, NOON));
        assertThat(again.roundBegins().roundOver().all()).isEmpty();
    }

    @Test
    void what_is_found_again_counts_once_and_a_hundred_are_enough() {
        Findings found = Findings.NONE;
        for (int times = 0; times < 3; times++) {
            found = found.and(
                    IntStream.range(0, 150).mapToObj(i -> finding(i, NOON)).toList());
        }
        assertThat(found.all()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void the_rests_keep_the_rate() {
        Tempo tempo = new Tempo(2_000, Duration.ofMinutes(10));
        assertThat(tempo.pause(256, Duration.ofMillis(28))).isEqualTo(Duration.ofMillis(100));
        assertThat(tempo.pause(256, Duration.ofSeconds(1))).isZero();
    }

    @Test
    void how_old_a_reading_may_be_follows_from_the_length_of_the_log() {
        Tempo tempo = new Tempo(2_000, Duration.ofMinutes(10));
        assertThat(tempo.limit(0)).isEqualTo(Duration.ofMinutes(21));
        assertThat(tempo.limit(10_000_000)).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        Integrity integrity =
                new Integrity(5, Optional.of(NOON), tempo.limit(5), Optional.empty(), List.of(), Optional.empty());
        assertThat(integrity.isLate(NOON.plus(Duration.ofMinutes(20)))).isFalse();
        assertThat(integrity.isLate(NOON.plus(Duration.ofMinutes(22)))).isTrue();
    }

    @Test
    void a_round_says_how_far_it_is_and_how_long_it_will_take() {
        Integrity.Round round = new Integrity.Round(5_000, 20_000, NOON, 1_000);
        assertThat(round.percent()).isEqualTo(25);
        assertThat(round.eta()).contains(Duration.ofSeconds(15));
        assertThat(new Integrity.Round(0, 20_000, NOON, 0).eta()).isEmpty();
    }
}
