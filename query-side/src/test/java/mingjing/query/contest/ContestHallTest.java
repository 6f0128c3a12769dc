package mingjing.query.contest;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.contest.ContestEvent.MarksCorrected;
import mingjing.events.contest.ContestEvent.ResultSealed;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.MarkId;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookId;
import mingjing.query.Asked;
import mingjing.query.ContestYear;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.query.contest.ContestResult.Judged;
import mingjing.query.contest.ContestResult.Line;
import mingjing.query.contest.PledgeRegister.PledgeStatus;
import mingjing.query.contest.PledgeRegister.Row;
import mingjing.rules.Fact;
import mingjing.rules.RuleBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContestHallTest {
    private static final PersonId FIRST_JUDGE = new PersonId("J-1");
    private static final MarkId MARK = new MarkId(ContestYear.CONTEST, TWO, FIRST_JUDGE);

    private final RuleBook book = RuleBook.parse("rulebook.yaml", seed());
    private final List<DomainEvent> events = year(book);
    private final Ledger ledger = Ledger.of(events);
    private final Views views = Views.of(ledger, book);

    @AfterAll
    void close() {
        ledger.close();
    }

    private static String seed() {
        try {
            return Files.readString(Path.of("../seeds/hedong-2022/rulebook.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<DomainEvent> year(RuleBook book) {
        List<DomainEvent> events = new ArrayList<>(Year.organisation());
        events.addAll(ContestYear.announced(new RuleBookId(book.id())));
        return events;
    }

    private Held held(Asked asked) {
        return views.contests().contest(ContestYear.CONTEST, asked).orElseThrow();
    }

    private Line line(Asked asked, String unit) {
        return views.contests().result(held(asked), asked).lines().stream()
                .filter(line -> line.unit().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Asked before(Class<? extends DomainEvent> type) {
        return ledger.asOf(Year.position(events, type) - 1);
    }

    @Test
    void a_correction_moves_the_stage_score_and_what_was_known_before_it_does_not() {
        // 79, 82 and 85; the first was put right to 80.
        assertThat(line(before(MarksCorrected.class), "SQ-02").stage()).hasValue(new BigDecimal("82.000"));
        assertThat(line(ledger.now(), "SQ-02").stage()).hasValue(new BigDecimal("82.333"));
        assertThat(held(ledger.now()).corrected(MARK)).hasValue(ContestYear.marks(20, 22, 12, 25));
        assertThat(held(ledger.now()).positionOf(MARK)).hasValue(Year.position(events, MarksCorrected.class));
    }

    @Test
    void the_result_is_half_the_year_and_half_the_stage() {
        Line one = line(ledger.now(), "SQ-01");
        BigDecimal half = one.objective().add(new BigDecimal("80.000")).divide(BigDecimal.valueOf(2));
        assertThat(one.stage()).hasValue(new BigDecimal("80.000"));
        assertThat(one.total().orElseThrow()).isEqualByComparingTo(half);
        assertThat(views.contests().result(held(ledger.now()), ledger.now()).winners())
                .containsExactly(TWO);
    }

    @Test
    void a_result_shows_what_each_judge_did() {
        List<Judged> jury =
                views.contests().result(held(ledger.now()), ledger.now()).jury();
        assertThat(jury).extracting(Judged::marked).containsExactly(2, 2, 2, 0);
        assertThat(jury.getFirst().harshness()).isPositive();
        assertThat(jury.get(2).harshness()).isNegative();
        assertThat(jury).extracting(Judged::decides).containsOnly(false);
    }

    @Test
    void a_sealed_result_is_the_same_whatever_is_recorded_later() {
        ContestResult announced = views.contests().result(held(ledger.now()), ledger.now());
        try (Ledger later = Ledger.of(events)) {
            long position = later.now().position();
            later.record(new ResultSealed(
                    ContestYear.CONTEST,
                    position,
                    announced.hash(),
                    APPROVER,
                    later.now().day()));
            later.record(registered("P-90", TWO, "12-01", "12-30"), acknowledged("P-90", "12-02"));
            later.keep();
            Views then = Views.of(later, book);
            Held sealed =
                    then.contests().contest(ContestYear.CONTEST, later.now()).orElseThrow();
            ContestResult again = then.contests().result(sealed, later.now());
            assertThat(sealed.contest().status()).isEqualTo(ContestStatus.SEALED);
            assertThat(again).isEqualTo(announced);
            assertThat(then.contests().holds(sealed, again)).isTrue();
        }
    }

    @Test
    void a_result_that_is_not_what_was_sealed_is_told() {
        try (Ledger other = Ledger.of(Year.whole())) {
            Views then = Views.of(other, renamed());
            Held sealed =
                    then.contests().contest(ContestYear.CONTEST, other.now()).orElseThrow();
            assertThat(then.contests().holds(sealed, then.contests().result(sealed, other.now())))
                    .isFalse();
        }
    }

    /** The small year's contest goes by a book of another name. */
    private RuleBook renamed() {
        return RuleBook.parse("试.yaml", seed().replace("细则: 社区书记大比武", "细则: 试").replace("版本: \"2022.3\"", "版本: \"1\""));
    }

    @Test
    void marks_segments_and_pledges_are_facts_that_a_book_may_count() {
        try (Ledger whole = Ledger.of(Year.whole())) {
            List<Fact> facts = Views.of(whole).facts().facts(whole.now());
            assertThat(facts).filteredOn(fact -> fact.kind().equals("大比武环节")).hasSize(8);
            assertThat(facts).filteredOn(fact -> fact.kind().equals("评委打分")).hasSize(7);
            assertThat(facts).extracting(Fact::kind).contains("公开承诺", "承诺兑现", "承诺落空");
            Fact corrected = facts.stream()
                    .filter(fact -> fact.kind().equals("评委打分"))
                    .reduce((_, last) -> last)
                    .orElseThrow();
            assertThat(corrected.quantity()).isEqualByComparingTo("80");
            assertThat(facts)
                    .filteredOn(fact -> fact.position() == corrected.position())
                    .hasSize(2);
        }
    }

    @Test
    void a_pledge_is_open_until_it_is_kept_missed_or_overdue() {
        try (Ledger whole = Ledger.of(Year.whole())) {
            LocalDate early = Year.day("12-09");
            assertThat(Views.of(whole).pledges().rows(whole.until("2022-12-09")))
                    .extracting(row -> row.status(early))
                    .containsExactly(PledgeStatus.OPEN, PledgeStatus.OPEN);
            List<Row> rows = Views.of(whole).pledges().rows(whole.now());
            assertThat(rows)
                    .extracting(row -> row.status(whole.now().day()))
                    .containsExactly(PledgeStatus.KEPT, PledgeStatus.MISSED);
            assertThat(rows.getFirst().note()).isEqualTo("灯已到货");
            Row open = Views.of(whole).pledges().rows(whole.until("2022-12-09")).getFirst();
            assertThat(open.status(Year.day("12-21"))).isEqualTo(PledgeStatus.OVERDUE);
        }
    }
}
