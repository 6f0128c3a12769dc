package mingjing.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import mingjing.events.DomainEvent;
import mingjing.events.rules.RuleBookEvent.RuleBookDraftDiscarded;
import mingjing.events.rules.RuleBookEvent.RuleBookDrafted;
import mingjing.events.rules.RuleBookEvent.RuleBookPublished;
import mingjing.events.rules.RuleBookEvent.RuleBookReviewed;
import mingjing.events.rules.RuleBookId;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.rules.Board;
import mingjing.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Which rules there were, and which there are. */
class RuleBookShelfTest {
    private static String text(int version) {
        return """
                细则: 试
                版本: %d
                施行: {自: 2022-01-01, 至: 2022-12-31}
                满分: 100
                量:
                  登记数: {取: 计数, 事件: 问题登记, 单位: 件}
                指标:
                  - {名称: 登记, 满分: 100, 来源: {文件: 甲, 条款: 一}, 加分: {量: 登记数, 每件: %d, 上限: 100}}
                """.formatted(version, version);
    }

    private static RuleBookId id(int version) {
        return new RuleBookId("试@" + version);
    }

    private static DomainEvent[] published(int version) {
        return new DomainEvent[] {
            new RuleBookDrafted(id(version), 1, "试.yaml", text(version), Year.CLERK, Year.day("12-30")),
            new RuleBookReviewed(id(version), 1, "2022", "", 9, 0, "aa", Year.CLERK, Year.day("12-30")),
            new RuleBookPublished(
                    id(version),
                    1,
                    Year.day("01-01"),
                    Year.day("12-31"),
                    "bb",
                    "2022",
                    9,
                    "aa",
                    Year.APPROVER,
                    Year.day("12-30"))
        };
    }

    @Test
    void a_board_of_then_goes_by_the_rules_of_then_and_the_rules_of_now_stand_beside_it() {
        try (Ledger ledger = Ledger.of(Year.organisation())) {
            ledger.record(Year.registered("P-1", Year.ONE, "03-01", "04-29"));
            long before = ledger.now().position();
            long first = ledger.record(published(1));
            long second = ledger.record(published(2));
            ledger.keep();
            RuleBookShelf shelf = new RuleBookShelf(ledger.store(), ledger.dataSource());
            Views views = Views.of(ledger);
            Scoreboard board = new Scoreboard(views.organisation(), views.facts(), shelf);

            assertThat(shelf.published(ledger.asOf(first)))
                    .extracting(RuleBook::id)
                    .containsExactly("试@1");
            assertThat(shelf.published()).extracting(RuleBook::id).containsExactly("试@2", "试@1");
            assertThat(total(board.board("2022", ledger.asOf(first), Optional.empty())))
                    .isEqualTo("试@1 1");
            assertThat(total(board.board("2022", ledger.asOf(second), Optional.empty())))
                    .isEqualTo("试@2 2");
            assertThat(total(board.board("2022", ledger.asOf(before), Optional.empty())))
                    .as("where there were no rules yet, those made since")
                    .isEqualTo("试@2 2");
            assertThat(board.newerBook("2022", ledger.asOf(first)))
                    .map(RuleBook::id)
                    .contains("试@2");
            assertThat(board.newerBook("2022", ledger.asOf(second))).isEmpty();
        }
    }

    private static String total(Board board) {
        return board.book() + " " + board.rows().getFirst().total();
    }

    @Test
    void a_version_is_known_from_its_draft_to_its_end() {
        try (Ledger ledger = Ledger.of(List.of(published(1)))) {
            ledger.record(new RuleBookDrafted(id(2), 1, "试.yaml", text(2), Year.CLERK, Year.day("12-30")));
            RuleBookShelf shelf = new RuleBookShelf(ledger.store(), ledger.dataSource());
            assertThat(shelf.find(id(2))).map(Shelved::status).contains(Shelved.Status.DRAFT);
            ledger.record(new RuleBookReviewed(id(2), 1, "2022", "试@1", 4, 1, "cc", Year.CLERK, Year.day("12-30")));
            assertThat(shelf.find(id(2))).map(Shelved::status).contains(Shelved.Status.REVIEWED);
            ledger.record(new RuleBookDraftDiscarded(id(2), 1, "不改了", Year.CLERK, Year.day("12-31")));
            assertThat(shelf.find(id(2))).map(Shelved::status).contains(Shelved.Status.DISCARDED);
            assertThat(shelf.all(ledger.now())).extracting(Shelved::bookId).containsExactly(id(2), id(1));
            assertThat(shelf.published()).extracting(RuleBook::id).containsExactly("试@1");
            assertThat(shelf.find(id(3))).isEmpty();
        }
    }
}
