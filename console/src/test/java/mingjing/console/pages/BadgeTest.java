package mingjing.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mingjing.console.pages.Badge.Age;
import mingjing.console.pages.Badge.State;
import mingjing.store.publication.Finding;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.Integrity.Round;
import mingjing.store.publication.Integrity.Trouble;
import mingjing.store.publication.Publishing;
import org.junit.jupiter.api.Test;

/** Green is only what was read back lately; every doubt has its own sentence. */
class BadgeTest {
    private static final Instant NOON = Instant.parse("2022-06-30T04:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(21);
    private static final Finding FINDING =
            new Finding(Finding.Kind.EVENT_CHANGED, 7, "e", "events.body", "a", "b", NOON);
    private static final Publishing SIGNING =
            new Publishing(true, Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static Integrity read(List<Finding> findings, Optional<Trouble> trouble) {
        return new Integrity(900, Optional.of(NOON), LIMIT, Optional.empty(), findings, trouble);
    }

    private static Badge after(Duration passed, Integrity integrity) {
        return Badge.of(integrity, SIGNING, NOON.plus(passed));
    }

    @Test
    void what_was_read_back_lately_is_green_with_its_position_and_age() {
        Badge badge = after(Duration.ofMinutes(3), read(List.of(), Optional.empty()));
        assertThat(badge).isEqualTo(new Badge(State.SOUND, 900, new Age("minutes", 3), 0));
        assertThat(badge.state().light()).isEqualTo("GREEN");
    }

    @Test
    void it_is_yellow_while_not_all_was_read_or_too_long_ago() {
        assertThat(after(Duration.ofHours(5), read(List.of(), Optional.empty())))
                .isEqualTo(new Badge(State.LATE, 900, new Age("hours", 5), 0));
        assertThat(after(Duration.ZERO, Integrity.UNKNOWN).state()).isEqualTo(State.EMPTY);
        Integrity first = new Integrity(
                256,
                Optional.empty(),
                LIMIT,
                Optional.of(new Round(256, 900, NOON, 2_000)),
                List.of(),
                Optional.empty());
        assertThat(after(Duration.ZERO, first).state()).isEqualTo(State.CHECKING);
    }

    @Test
    void a_database_that_is_away_is_unknown_since_then_and_never_red() {
        Optional<Trouble> away = Optional.of(new Trouble(NOON.plusSeconds(600), "no connection"));
        assertThat(after(Duration.ofMinutes(12), read(List.of(), away)))
                .isEqualTo(new Badge(State.UNKNOWN, 900, new Age("minutes", 2), 0));
    }

    @Test
    void while_nothing_is_signed_it_is_not_green() {
        Publishing stopped = new Publishing(true, Optional.empty(), Optional.empty(), Optional.of("full disk"), false);
        assertThat(Badge.of(read(List.of(), Optional.empty()), stopped, NOON).state())
                .isEqualTo(State.UNPUBLISHED);
    }

    @Test
    void tampering_is_red_whatever_else_is_wrong() {
        Badge badge = after(Duration.ofDays(2), read(List.of(FINDING), Optional.of(new Trouble(NOON, "away"))));
        assertThat(badge.state()).isEqualTo(State.BROKEN);
        assertThat(badge.state().light()).isEqualTo("RED");
        assertThat(badge.sentence()).isEqualTo("badge.BROKEN");
        Badge many = after(Duration.ZERO, read(Collections.nCopies(100, FINDING), Optional.empty()));
        assertThat(many.sentence()).isEqualTo("badge.BROKEN.many");
    }

    @Test
    void an_age_is_told_in_the_largest_unit_it_fills() {
        assertThat(Age.of(Duration.ofSeconds(59))).isEqualTo(new Age("moments", 0));
        assertThat(Age.of(Duration.ofMinutes(59))).isEqualTo(new Age("minutes", 59));
        assertThat(Age.of(Duration.ofHours(47))).isEqualTo(new Age("days", 1));
    }
}
