package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days made one out of the other are the days made each by itself. */
class DayBoardsTest {
    @Test
    void every_day_is_the_board_of_that_day() {
        Seeds.each(60, random -> {
            RuleBook book = RandomBooks.next(random);
            List<Fact> facts = Story.random(random, 150);
            FactColumns columns = FactColumns.of(random.nextBoolean() ? facts : FactColumnsTest.odd(facts, random));
            long position = random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(170);
            LocalDate from = Story.FIRST.plusDays(random.nextInt(380) - 20);
            int count = 1 + random.nextInt(60);
            DayBoards days = DayBoards.of(book, Story.ROSTER, columns, position, from, from.plusDays(count - 1));
            assertThat(days.count()).isEqualTo(count);
            for (int day = 0; day < count; day++) {
                Moment moment = new Moment(position, from.plusDays(day));
                assertThat(days.board(day)).isEqualTo(Scoring.score(book, Story.ROSTER, columns, moment));
            }
        });
    }

    @Test
    void a_time_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> DayBoards.of(
                        Books.shipped(),
                        Story.ROSTER,
                        FactColumns.of(List.of()),
                        0,
                        Story.FIRST,
                        Story.FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
