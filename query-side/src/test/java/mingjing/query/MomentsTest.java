package mingjing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.rules.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MomentsTest {
    private final Ledger ledger = Ledger.of(Year.organisation());

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void nothing_asked_is_now_at_the_head_and_today_in_shanghai() {
        Asked asked = ask("", " ");
        assertThat(asked.now()).isTrue();
        assertThat(asked.moment()).isEqualTo(new Moment(5, LocalDate.of(2022, 12, 31)));
    }

    @Test
    void a_position_an_instant_and_a_day_are_understood() {
        assertThat(ask("@3", "2022-06-30").moment()).isEqualTo(new Moment(3, LocalDate.of(2022, 6, 30)));
        assertThat(ask("2022-12-31T20:00:00+08:00", "").position()).isEqualTo(5);
        assertThat(ask("2022-12-31T11:59:59Z", "").position()).isZero();
        assertThat(ask("@5", "").now()).isFalse();
        assertThat(ask("@5", "").asOf()).contains("@5");
    }

    @ParameterizedTest
    @CsvSource({
        "@6, '', 账本现在到 @5",
        "@x, '', 例如 @123",
        "yesterday, '', 带时区的时刻",
        "2022-12-31, '', 带时区的时刻",
        "2023-01-01T00:00:00Z, '', 还没有到",
        "'', 2023-01-01, 今天是 2022-12-31",
        "'', 30.6.2022, 写作年-月-日",
    })
    void what_cannot_be_read_or_has_not_come_is_refused_in_chinese(String asOf, String until, String message) {
        assertThatThrownBy(() -> ask(asOf, until))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private Asked ask(String asOf, String until) {
        return ledger.moments().ask(Optional.of(asOf), Optional.of(until));
    }
}
