package mingjing.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingjing.events.DomainEvent;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.rules.Board;
import mingjing.rules.FactColumns;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that are kept between questions, and between runs, are those the log says. */
class FactKeeperTest {
    private static final RuleBook BOOK = RuleBook.parse("试.yaml", """
            细则: 试
            版本: 1
            施行: {自: 2022-01-01, 至: 2022-12-31}
            满分: 20
            量:
              登记数: {取: 计数, 事件: 问题登记, 单位: 件}
              督办数: {取: 计数, 事件: 督办, 单位: 次}
            指标:
              - {名称: 登记, 满分: 10, 来源: {文件: 甲, 条款: 一}, 加分: {量: 登记数, 每件: 1, 上限: 10}}
              - {名称: 督办, 满分: 10, 来源: {文件: 甲, 条款: 二}, 扣分: {起始: 10, 量: 督办数, 每件: 2, 下限: 0}}
            """);

    @TempDir
    Path folder;

    private static Facts facts(Ledger ledger, Optional<Path> file) {
        return new Facts(ledger.store(), ledger.dataSource(), Views.of(ledger).organisation(), file, 1);
    }

    private static Board board(Facts facts, Ledger ledger, long position) {
        Moment moment = new Moment(position, Year.day("12-31"));
        return facts.over(
                position,
                columns -> Contest.board(
                        "2022", BOOK, Views.of(ledger).organisation().chart(ledger.now()), columns, moment));
    }

    @Test
    void facts_that_grow_with_the_questions_are_those_of_the_log_cut_there() {
        List<DomainEvent> year = Year.whole();
        try (Ledger ledger = Ledger.of(year)) {
            Facts kept = facts(ledger, Optional.empty());
            for (long position : new long[] {3, 20, 21, 35, 12, year.size()}) {
                assertThat(board(kept, ledger, position))
                        .as("at " + position)
                        .isEqualTo(board(facts(ledger, Optional.empty()), ledger, position));
            }
        }
    }

    @Test
    void a_later_run_finds_the_facts_in_a_file_and_goes_on_from_there() throws IOException {
        Path file = folder.resolve("facts.bin");
        List<DomainEvent> year = Year.whole();
        try (Ledger ledger = Ledger.of(year)) {
            Board first = board(facts(ledger, Optional.of(file)), ledger, 30);
            assertThat(Files.size(file)).isPositive();
            Facts later = facts(ledger, Optional.of(file));
            assertThat(board(later, ledger, 30)).isEqualTo(first);
            assertThat(board(later, ledger, year.size()))
                    .isEqualTo(board(facts(ledger, Optional.empty()), ledger, year.size()));
        }
    }

    @Test
    void a_file_of_another_log_or_a_broken_one_is_not_believed() throws IOException {
        Path file = folder.resolve("facts.bin");
        try (Ledger other = Ledger.of(Year.organisation());
                Ledger ledger = Ledger.of(Year.whole())) {
            other.record(Year.registered("P-9", Year.ONE, "03-01", "04-29"));
            other.keep();
            facts(other, Optional.of(file)).over(6, FactColumns::size);
            assertThat(file).exists();
            Board right = board(facts(ledger, Optional.empty()), ledger, 40);
            assertThat(board(facts(ledger, Optional.of(file)), ledger, 40)).isEqualTo(right);
            Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
            assertThat(board(facts(ledger, Optional.of(file)), ledger, 40)).isEqualTo(right);
        }
    }
}
