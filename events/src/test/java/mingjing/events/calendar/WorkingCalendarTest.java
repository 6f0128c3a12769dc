package mingjing.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-29", "2022-01-30", "2022-04-02", "2022-10-08", "2022-10-09", "2022-03-01"})
    void a_weekend_worked_in_exchange_is_a_working_day(LocalDate day) {
        assertThat(CHINA.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-03", "2022-01-31", "2022-10-03", "2022-10-07", "2022-09-12", "2022-03-05"})
    void an_announced_holiday_and_a_weekend_are_not(LocalDate day) {
        assertThat(CHINA.isWorkingDay(day)).isFalse();
    }

    @Test
    void a_year_that_is_not_announced_yet_counts_weekdays() {
        assertThat(CHINA.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-30, 2022-10-08, 1", // the whole holiday week is skipped, Saturday the 8th is worked
        "2022-03-01, 2022-03-01, 0",
        "2022-03-04, 2022-03-07, 1",
        "2022-03-07, 2022-03-04, -1",
    })
    void days_between_are_counted_after_the_first_up_to_the_last(LocalDate from, LocalDate to, int days) {
        assertThat(CHINA.between(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_221_231, 7_301})
    void days_between_are_those_one_counts_day_by_day(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            LocalDate from = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(30_000));
            LocalDate to = from.plusDays(random.nextInt(800));
            long counted = from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(CHINA::isWorkingDay)
                    .count();
            assertThat(CHINA.between(from, to))
                    .as("seed %d: %s to %s", seed, from, to)
                    .isEqualTo((int) counted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_221_231, 7_301})
    void adding_days_and_counting_them_are_inverse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            LocalDate from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2_200));
            int days = random.nextInt(120);
            LocalDate to = CHINA.plus(from, days);
            assertThat(CHINA.between(from, to))
                    .as("seed %d: %s + %d", seed, from, days)
                    .isEqualTo(days);
            assertThat(CHINA.between(to, from)).as("seed %d, backwards", seed).isEqualTo(-days);
            assertThat(days == 0 || CHINA.isWorkingDay(to))
                    .as("seed %d: %s", seed, to)
                    .isTrue();
        }
    }
}
