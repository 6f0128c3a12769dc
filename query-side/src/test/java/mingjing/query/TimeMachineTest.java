package mingjing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.query.board.Filter;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import org.junit.jupiter.api.Test;

class TimeMachineTest {
    private final List<DomainEvent> year = Year.whole();
    private final Ledger ledger = Ledger.ofTheYear();
    private final Views views = Views.of(ledger);

    @Test
    void the_year_holds_every_kind_of_event() {
        assertThat(year.stream()
                        .map(event -> Vocabulary.EVENTS.nameOf(event.getClass()))
                        .collect(Collectors.toSet()))
                .isEqualTo(Vocabulary.EVENTS.names());
    }

    @Test
    void now_is_the_fold_at_the_head() {
        assertThat(views.answers(ledger.now())).isEqualTo(views.answers(ledger.asOf(year.size())));
    }

    @Test
    void every_past_position_is_the_log_cut_there() {
        try (Ledger growing = new Ledger()) {
            Views then = Views.of(growing);
            assertThat(views.answers(ledger.asOf(0))).isEqualTo(then.answers(growing.now()));
            for (DomainEvent event : year) {
                long position = growing.record(event);
                growing.keep();
                assertThat(views.answers(ledger.asOf(position)))
                        .as("at position %d", position)
                        .isEqualTo(then.answers(growing.now()));
            }
        }
    }

    /** Others have asked about later positions meanwhile. */
    @Test
    void a_reader_who_began_earlier_is_answered_of_his_own_position() {
        int early = 30;
        try (Ledger growing = Ledger.of(year.subList(0, early))) {
            Asked before = growing.now();
            growing.record(year.subList(early, year.size()).toArray(DomainEvent[]::new));
            Views then = Views.of(growing);
            assertThat(then.answers(growing.now())).isEqualTo(views.answers(ledger.now()));
            assertThat(then.answers(before)).isEqualTo(views.answers(ledger.asOf(early)));
        }
    }

    @Test
    void a_past_day_is_the_log_of_what_had_happened_by_then() {
        for (String date : List.of("03-04", "03-24", "04-30", "05-20", "09-01")) {
            LocalDate day = Year.day(date);
            List<DomainEvent> happened = year.stream()
                    .filter(event -> !event.occurredOn().isAfter(day))
                    .toList();
            try (Ledger cut = Ledger.of(happened)) {
                Views then = Views.of(cut);
                assertThat(numbers(views, ledger.until(day.toString())))
                        .as("until %s", day)
                        .isEqualTo(numbers(then, cut.until(day.toString())));
            }
        }
    }

    /** What does not name positions, which differ between the two logs. */
    private static List<Object> numbers(Views views, Asked asked) {
        return List.of(
                views.board().items(asked, Filter.ANY).stream()
                        .map(item -> List.of(item.number(), item.stage(), item.light(), item.workingDaysLeft()))
                        .toList(),
                views.studies().rows(asked, StudyRegister.Filter.ANY).stream()
                        .map(StudyRegister.Row::session)
                        .toList(),
                views.visits().rows(asked, VisitRegister.Filter.ANY).stream()
                        .map(VisitRegister.Row::visit)
                        .toList(),
                views.organisation().chart(asked).units());
    }

    @Test
    void both_clocks_hold_together() {
        int before = year.size() - 8;
        assertThat(views.board().items(ledger.at(before, "2022-04-28")))
                .isEqualTo(views.board().items(ledger.until("2022-04-28")));
        assertThat(views.board().items(ledger.at(4, "2022-12-31"))).isEmpty();
    }

    @Test
    void a_table_that_lags_answers_like_one_that_does_not() {
        try (Ledger lagging = Ledger.of(year.subList(0, 30))) {
            lagging.record(year.subList(30, year.size()).toArray(DomainEvent[]::new));
            assertThat(Views.of(lagging).answers(lagging.now())).isEqualTo(views.answers(ledger.now()));
        }
    }

    @Test
    void tables_thrown_away_and_filled_again_are_the_same() {
        try (Ledger rebuilt = Ledger.of(year)) {
            List<String> before = rebuilt.tables();
            rebuilt.rebuild();
            assertThat(rebuilt.tables()).isEqualTo(before).hasSizeGreaterThan(40);
            assertThat(Views.of(rebuilt).answers(rebuilt.now())).isEqualTo(views.answers(ledger.now()));
        }
    }
}
