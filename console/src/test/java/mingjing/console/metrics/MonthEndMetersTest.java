package mingjing.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthEndMetersTest {
    @Test
    void a_finished_year_is_shown_to_its_december() {
        assertThat(MonthEndMeters.lastMonth(LocalDate.of(2022, 11, 3), LocalDate.of(2026, 2, 1)))
                .isEqualTo(YearMonth.of(2022, 12));
    }

    @Test
    void a_running_year_is_shown_to_the_last_month_that_has_ended() {
        LocalDate registered = LocalDate.of(2026, 2, 3);

        assertThat(MonthEndMeters.lastMonth(registered, LocalDate.of(2026, 2, 27)))
                .isEqualTo(YearMonth.of(2026, 1));
        assertThat(MonthEndMeters.lastMonth(registered, LocalDate.of(2026, 2, 28)))
                .isEqualTo(YearMonth.of(2026, 2));
    }
}
