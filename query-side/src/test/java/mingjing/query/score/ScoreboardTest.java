package mingjing.query.score;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.DomainEvent;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.query.board.RectificationBoard;
import mingjing.rules.Board;
import mingjing.rules.Contribution;
import mingjing.rules.Explanation;
import mingjing.rules.IndicatorExplanation;
import mingjing.rules.Points;
import mingjing.rules.Row;
import mingjing.rules.RuleBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreboardTest {
    private final RuleBook book = RuleBook.parse("rulebook.yaml", seed());
    private final Ledger ledger = Ledger.of(busyYear());
    private final Scoreboard scoreboard = Views.of(ledger, book).scoreboard();

    @AfterAll
    void close() {
        ledger.close();
    }

    private static String seed() {
        try {
            return Files.readString(Path.of("../seeds/hedong-2022/rulebook.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DomainEvent> busyYear() {
        List<DomainEvent> events = new ArrayList<>(Year.whole());
        for (int n = 10; n < 16; n++) {
            String number = "P-" + n;
            UnitId unit = n % 2 == 0 ? ONE : TWO;
            events.add(registered(number, unit, "03-01", "04-29"));
            events.add(planned(number, "03-02", "04-15", "C-" + n));
            events.add(completed(number, "C-" + n, n < 13 ? "04-10" : "05-10"));
            events.addAll(closure(number, n < 14 ? "04-28" : "05-28"));
        }
        return events;
    }

    private Board board() {
        return scoreboard.board("2022", ledger.now(), Optional.empty());
    }

    @Test
    void the_roster_is_the_communities_of_the_day_with_their_secretaries() {
        assertThat(board().book()).isEqualTo("社区书记大比武@2022.3");
        assertThat(board().rows()).extracting(Row::community).containsExactlyInAnyOrder("SQ-01", "SQ-02");
        assertThat(board().rows()).extracting(Row::person).containsOnly("li");
        assertThat(scoreboard
                        .board("2022", ledger.until("2022-08-31"), Optional.empty())
                        .rows())
                .extracting(Row::person)
                .containsExactlyInAnyOrder("wang", "li", "", "");
        assertThat(scoreboard.roster("2022", ledger.now()).getFirst().attributes())
                .containsKey("户数");
    }

    @Test
    void a_score_opens_down_to_events_and_sums_exactly() {
        for (Row row : board().rows()) {
            Explanation why = scoreboard.explanation(row.community(), "2022", ledger.now(), Optional.empty());
            assertThat(why.total()).isEqualTo(row.total());
            assertThat(why.indicators().stream()
                            .map(IndicatorExplanation::points)
                            .reduce(Points.ZERO, Points::plus))
                    .isEqualTo(row.total());
            List<Contribution> evidence = why.indicators().stream()
                    .flatMap(indicator -> indicator.contributions().stream())
                    .toList();
            assertThat(evidence).isNotEmpty().allSatisfy(each -> {
                var event = ledger.store().find(each.eventId()).orElseThrow();
                assertThat(event.position()).isEqualTo(each.position());
                // A transfer or a correction is evidence about an older or a newer day than its own.
                assertThat(event.occurredOn().equals(each.occurredOn())
                                || event.type().matches(".*(Transferred|Corrected)"))
                        .isTrue();
            });
        }
    }

    @Test
    void the_board_of_a_position_is_the_board_of_the_log_cut_there() {
        List<DomainEvent> all = busyYear();
        try (Ledger growing = new Ledger()) {
            Scoreboard then = Views.of(growing, book).scoreboard();
            for (int n = 0; n < all.size(); n++) {
                long position = growing.record(all.get(n));
                if (n % 5 == 0) {
                    growing.keep();
                    assertThat(scoreboard.board("2022", ledger.asOf(position), Optional.empty()))
                            .isEqualTo(then.board("2022", growing.now(), Optional.empty()));
                }
            }
        }
    }

    @Test
    void what_happened_later_does_not_count_on_an_earlier_day() {
        Board april = scoreboard.board("2022", ledger.until("2022-03-31"), Optional.empty());
        assertThat(april.rows()).extracting(Row::rank).containsOnly(0);
        assertThat(board().rows()).extracting(Row::rank).contains(1);
    }

    @Test
    void board_and_score_agree_on_what_each_unit_has_closed_on_any_day() {
        RectificationBoard problems = Views.of(ledger, book).board();
        for (LocalDate day = day("03-01"); day.isBefore(day("07-15")); day = day.plusDays(1)) {
            Asked asked = ledger.until(day.toString());
            for (UnitId unit : List.of(ONE, TWO)) {
                long closed = problems.items(asked).stream()
                        .filter(item -> item.responsibleUnit().equals(unit) && item.counted())
                        .filter(item -> item.closedOn().isPresent())
                        .count();
                assertThat(measured(unit, asked, "销号数"))
                        .as("%s on %s", unit, day)
                        .isEqualByComparingTo(BigDecimal.valueOf(closed));
            }
        }
    }

    private BigDecimal measured(UnitId unit, Asked asked, String quantity) {
        return scoreboard.explanation(unit.value(), "2022", asked, Optional.empty()).indicators().stream()
                .flatMap(indicator -> indicator.quantities().stream())
                .filter(each -> each.name().equals(quantity))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void a_book_is_taken_by_name_by_version_or_as_the_one_in_force() {
        RuleBook newer = RuleBook.parse("newer.yaml", seed().replace("版本: \"2022.3\"", "版本: \"2022.10\""));
        RuleBook old = RuleBook.parse("old.yaml", seed().replace("版本: \"2022.3\"", "版本: \"2022.9\""));
        Scoreboard three = Views.of(ledger, newer, book, old).scoreboard();
        assertThat(three.book("2022", ledger.now(), Optional.empty()).version()).isEqualTo("2022.10");
        assertThat(three.book("2022", ledger.now(), Optional.of("社区书记大比武")).version())
                .isEqualTo("2022.10");
        assertThat(three.book("2022", ledger.now(), Optional.of("社区书记大比武@2022.9"))
                        .version())
                .isEqualTo("2022.9");
        assertThat(three.board("2022", ledger.now(), old).book()).endsWith("2022.9");
    }

    @Test
    void who_names_no_year_gets_the_newest_with_a_book_or_the_first_that_has_one() {
        RuleBook next = RuleBook.parse("next.yaml", inYear("2024"));
        RuleBook older = RuleBook.parse("older.yaml", inYear("2020"));
        assertThat(Views.of(ledger, next, book, older).scoreboard().lastPeriod(ledger.now()))
                .isEqualTo("2022");
        assertThat(Views.of(ledger, next, older).scoreboard().lastPeriod(ledger.now()))
                .isEqualTo("2020");
        assertThat(Views.of(ledger, next).scoreboard().lastPeriod(ledger.now())).isEqualTo("2024");
        assertThat(Views.of(ledger).scoreboard().lastPeriod(ledger.now())).isEqualTo("2022");
    }

    private static String inYear(String year) {
        return seed().replace("自: 2022-01-01, 至: 2022-12-31", "自: " + year + "-01-01, 至: " + year + "-12-31")
                .replace("版本: \"2022.3\"", "版本: \"" + year + ".1\"");
    }

    @Test
    void what_is_not_there_is_refused_in_chinese() {
        assertThatThrownBy(() -> scoreboard.board("2022", ledger.now(), Optional.of("没有")))
                .hasMessage("没有已发布的考核细则 “没有”");
        assertThatThrownBy(() -> scoreboard.board("2021", ledger.now(), Optional.empty()))
                .hasMessage("2021 年没有已发布的考核细则");
        assertThatThrownBy(() -> scoreboard.board("今年", ledger.now(), Optional.empty()))
                .hasMessageContaining("四位年份");
        assertThatThrownBy(() -> scoreboard.explanation("JD", "2022", ledger.now(), Optional.empty()))
                .hasMessageContaining("名册上没有社区 “JD”");
    }
}
