package mingjing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {
    private static final Instant NOW = Instant.parse("2022-06-30T01:02:03.456Z");
    private final Random random = new Random(7);

    @Test
    void a_later_id_sorts_after_an_earlier_one() {
        UUID early = TimeOrderedId.of(NOW, random);
        UUID late = TimeOrderedId.of(NOW.plusMillis(1), random);

        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
        assertThat(late.toString()).isGreaterThan(early.toString());
    }

    @Test
    void what_follows_from_an_id_stands_beside_it_and_is_always_the_same() {
        String command = TimeOrderedId.of(NOW, random).toString();
        UUID hash = UUID.nameUUIDFromBytes(new byte[] {1});

        assertThat(TimeOrderedId.beside(command, hash).toString()).startsWith(command.substring(0, 13));
        assertThat(TimeOrderedId.beside(command, hash)).isEqualTo(TimeOrderedId.beside(command, hash));
    }

    @Test
    void an_id_without_a_time_lends_none() {
        UUID hash = UUID.nameUUIDFromBytes(new byte[] {1});

        assertThat(TimeOrderedId.beside("problems.csv#17", hash)).isEqualTo(hash);
        assertThat(TimeOrderedId.beside("not-a-uuid-but7hirty--six-characters", hash))
                .isEqualTo(hash);
    }
}
