package mingjing.query.board;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjing.events.DomainEvent;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.ProblemEvent.ProblemWithdrawn;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Ledger;
import mingjing.query.Paging;
import mingjing.query.Rate;
import mingjing.query.Views;
import mingjing.query.Year;
import org.junit.jupiter.api.Test;

class RectificationBoardTest {
    private final Ledger ledger = Ledger.ofTheYear();
    private final RectificationBoard board = Views.of(ledger).board();

    @Test
    void lights_change_at_thirty_and_fifteen_percent_and_after_the_last_day() {
        // 20 working days from 1 to 29 August: at most 6 left is blue, at most 3 yellow.
        try (Ledger august = Ledger.of(List.of(registered("P-1", ONE, "08-01", "08-29")))) {
            RectificationBoard lit = Views.of(august).board();
            assertThat(light(lit, august.until("2022-08-18"))).isEqualTo(TrafficLight.GREEN);
            assertThat(light(lit, august.until("2022-08-19"))).isEqualTo(TrafficLight.BLUE);
            assertThat(light(lit, august.until("2022-08-23"))).isEqualTo(TrafficLight.BLUE);
            assertThat(light(lit, august.until("2022-08-24"))).isEqualTo(TrafficLight.YELLOW);
            assertThat(light(lit, august.until("2022-08-29"))).isEqualTo(TrafficLight.YELLOW);
            assertThat(light(lit, august.until("2022-08-30"))).isEqualTo(TrafficLight.RED);
            assertThat(item("P-1", lit, august.until("2022-08-31")).workingDaysLeft())
                    .isEqualTo(-2);
        }
    }

    private static TrafficLight light(RectificationBoard board, Asked asked) {
        assertThat(item("P-1", board, asked)).isEqualTo(board.items(asked).getFirst());
        return item("P-1", board, asked).light();
    }

    private static Item item(String number, RectificationBoard board, Asked asked) {
        return board.item(problem(number), asked).orElseThrow();
    }

    @Test
    void a_week_of_the_burndown_counts_what_each_problem_says_of_its_last_day() {
        List<Item> items = board.items(ledger.now());
        Burndown burndown = board.burndown(ledger.now(), Year.day("01-01"), Year.day("12-30"));
        assertThat(burndown.points()).hasSizeGreaterThan(50).allSatisfy(point -> {
            List<Item> counted =
                    items.stream().filter(item -> item.countedAt(point.day())).toList();
            assertThat(point.registered()).isEqualTo(counted.size());
            assertThat(point.open()).hasValue((int)
                    counted.stream().filter(item -> !item.closedAt(point.day())).count());
            assertThat(point.plan()).isEqualTo((int) counted.stream()
                    .filter(item -> item.originalDeadline().isAfter(point.day()))
                    .count());
        });
        assertThat(burndown.points().getFirst().day()).isEqualTo(Year.day("01-02"));
        assertThat(burndown.points().getLast().day()).isEqualTo(Year.day("12-30"));
    }

    @Test
    void a_reopened_problem_keeps_its_old_closure_in_sight() {
        Item reopened = item("P-1", board, ledger.until("2022-05-31"));
        assertThat(reopened.stage()).isEqualTo(Stage.REOPENED);
        assertThat(reopened.closedOn()).isEmpty();
        assertThat(reopened.deadline()).isEqualTo(day("06-30"));
        assertThat(reopened.originalDeadline()).isEqualTo(day("04-29"));
        assertThat(reopened.closures()).singleElement().satisfies(closure -> {
            assertThat(closure.on()).isEqualTo(day("04-28"));
            assertThat(closure.approver()).isEqualTo(APPROVER);
            assertThat(closure.verifier()).contains(VERIFIER);
            assertThat(closure.reopenedOn()).contains(day("05-21"));
        });
        assertThat(reopened.measures())
                .extracting(Item.Measure::percent, Item.Measure::redone)
                .containsExactly(tuple(0, 1), tuple(100, 1));
        assertThat(reopened.percent()).isEqualTo(50);
    }

    @Test
    void an_item_tells_its_whole_year() {
        Item item = item("P-1", board, ledger.now());
        assertThat(item.stage()).isEqualTo(Stage.SUSTAINED);
        assertThat(item.closures()).hasSize(2);
        assertThat(item.closedOn()).contains(day("06-15"));
        assertThat(item.closedInTime()).isFalse();
        assertThat(item.returns()).singleElement().extracting(Item.Return::on).isEqualTo(day("04-23"));
        assertThat(item.reopenings())
                .singleElement()
                .extracting(Item.Reopening::cause)
                .isEqualTo(ReopenCause.RELAPSED);
        assertThat(item.revisits()).extracting(Item.Revisit::sustained).containsExactly(false, true);
        Item other = item("P-2", board, ledger.now());
        assertThat(other.responsibleUnit()).isEqualTo(TWO);
        assertThat(other.what()).isEqualTo("飞线充电");
        assertThat(other.extensions())
                .singleElement()
                .extracting(Item.Extension::deadline)
                .isEqualTo(day("06-30"));
        assertThat(other.noticesByLevel())
                .containsEntry(SupervisionLevel.YELLOW, 1)
                .containsEntry(SupervisionLevel.RED, 0);
        assertThat(item("P-2", board, ledger.until("2022-05-10")).paused()).isTrue();
        assertThat(item("P-3", board, ledger.now()).mergedInto()).contains(problem("P-2"));
    }

    @Test
    void the_summary_counts_what_has_not_left_and_names_every_light_and_stage() {
        Summary summary = board.summary(ledger.now());
        assertThat(summary.problems()).isEqualTo(3);
        assertThat(summary.measures()).isEqualTo(2);
        assertThat(summary.closed()).isEqualTo(1);
        assertThat(summary.open()).isEqualTo(2);
        assertThat(summary.byLight())
                .hasSize(5)
                .containsEntry(TrafficLight.RED, 1)
                .containsEntry(TrafficLight.NONE, 2);
        assertThat(summary.byState())
                .hasSize(Stage.values().length)
                .containsEntry(Stage.WITHDRAWN, 1)
                .containsEntry(Stage.MERGED, 1)
                .containsEntry(Stage.LONG_TERM, 1);
        assertThat(summary.byUnit().keySet()).containsExactly(STREET, ONE, TWO);
        assertThat(summary.rectified()).isEqualTo(new Rate(1, 3));
        assertThat(summary.punctual()).isEqualTo(new Rate(0, 1));
        assertThat(summary.sustained()).isEqualTo(new Rate(1, 1));
        assertThat(summary.relapsed()).isEqualTo(new Rate(1, 1));
        assertThat(summary.rectified().percent()).contains(new BigDecimal("33.3"));
        assertThat(summary.position()).isEqualTo(Year.whole().size());
    }

    @Test
    void a_withdrawn_problem_counts_until_the_day_it_was_withdrawn() {
        try (Ledger two = Ledger.of(List.of(
                registered("P-1", ONE, "03-01", "04-29"),
                registered("P-2", ONE, "03-01", "04-29"),
                new ProblemWithdrawn(problem("P-2"), "重复登记", APPROVER, day("03-25"))))) {
            RectificationBoard both = Views.of(two).board();
            assertThat(both.summary(two.until("2022-03-24")).problems()).isEqualTo(2);
            assertThat(both.summary(two.until("2022-03-25")).problems()).isEqualTo(1);
            assertThat(both.summary(two.asOf(2)).problems()).isEqualTo(2);
        }
    }

    @Test
    void filters_and_pages_cut_the_same_list() {
        Asked now = ledger.now();
        assertThat(numbers(Filter.ANY.withStages(Stage.LONG_TERM))).containsExactly("P-5");
        assertThat(numbers(Filter.ANY.withLights(TrafficLight.RED))).containsExactly("P-2");
        assertThat(numbers(Filter.ANY.withUnits(Set.of(ONE)))).containsExactly("P-1");
        assertThat(numbers(Filter.ANY.withSource("群众反映"))).containsExactly("P-2");
        assertThat(numbers(Filter.ANY.withText("c-1"))).containsExactly("P-1");
        Cut<Item> second = board.page(now, Filter.ANY, new Paging(2, 2));
        assertThat(second.rows()).extracting(item -> item.number().value()).containsExactly("P-3", "P-4");
        assertThat(second.pages()).isEqualTo(3);
        assertThat(board.page(now, Filter.ANY, new Paging(9, 2)).rows()).isEmpty();
        assertThatThrownBy(() -> new Paging(0, 2)).hasMessageContaining("页码从 1 开始");
    }

    private List<String> numbers(Filter filter) {
        return board.items(ledger.now(), filter).stream()
                .map(item -> item.number().value())
                .toList();
    }

    @Test
    void every_point_of_the_burndown_is_the_summary_of_that_day() {
        for (Burndown.Point point :
                board.burndown(ledger.now(), day("01-01"), day("12-31")).points()) {
            Summary then = board.summary(ledger.until(point.day().toString()));
            assertThat(point.open()).as("%s", point.day()).hasValue(then.open());
            assertThat(point.registered()).isEqualTo(then.problems());
        }
    }

    @Test
    void the_burndown_of_a_finished_year_ends_at_zero() {
        List<DomainEvent> events = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            String number = "P-" + n;
            events.add(registered(number, ONE, "03-0" + n, "05-1" + n));
            events.addAll(closure(number, "0" + (3 + n) + "-10"));
        }
        try (Ledger finished = Ledger.of(events)) {
            List<Burndown.Point> points = Views.of(finished)
                    .board()
                    .burndown(finished.now(), day("01-01"), day("12-31"))
                    .points();
            assertThat(points).hasSize(53);
            assertThat(points.getFirst().day()).isEqualTo(LocalDate.of(2022, 1, 2));
            assertThat(points.getLast().day()).isEqualTo(day("12-31"));
            assertThat(points.getLast().open()).hasValue(0);
            assertThat(points.getLast().plan()).isZero();
            assertThat(points.getLast().registered()).isEqualTo(4);
            assertThat(points).extracting(Burndown.Point::plan).contains(4, 0);
        }
    }

    @Test
    void what_comes_after_the_asked_day_is_planned_but_not_known() {
        Burndown half = board.burndown(ledger.until("2022-03-31"), day("03-28"), day("05-01"));
        assertThat(half.points().getFirst().open()).isEmpty();
        assertThat(half.points().getFirst().plan()).isEqualTo(3);
        assertThat(half.points().getLast().plan()).isZero();
    }

    @Test
    void an_unknown_number_is_nothing() {
        assertThat(board.item(problem("P-99"), ledger.now())).isEmpty();
        assertThat(board.item(problem("P-1"), ledger.asOf(1))).isEmpty();
        assertThat(item("P-1", board, ledger.now()).handling()).isEqualTo(Handling.FIX_BY_DEADLINE);
    }
}
