package mingjing.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.rules.Board;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine counts is what somebody counts who knows nothing but SQL. */
class ScoresInSqlTest {
    private static final RuleBook BOOK = RuleBook.parse("数.yaml", """
            细则: 数
            版本: 1
            施行: {自: 2022-01-01, 至: 2022-12-31}
            满分: 300
            量:
              登记数: {取: 计数, 事件: 问题登记, 单位: 件}
              按期数: {取: 计数, 事件: 问题销号, 条件: {按期: 是}, 单位: 件}
              看过数: {取: 计数, 事件: 回头看, 去重: 问题, 单位: 件}
            指标:
              - {名称: 登记, 满分: 100, 来源: {文件: 甲, 条款: 一}, 加分: {量: 登记数, 每件: 1, 上限: 100}}
              - {名称: 按期, 满分: 100, 来源: {文件: 甲, 条款: 二}, 加分: {量: 按期数, 每件: 1, 上限: 100}}
              - {名称: 看过, 满分: 100, 来源: {文件: 甲, 条款: 三}, 加分: {量: 看过数, 每件: 1, 上限: 100}}
            """);

    private static final String COUNTED = """
            with standing as (
                select *
                from view_facts.fact as fact
                where withdraws is null and position <= :position and occurred_on <= :day
                    and not exists (
                        select from view_facts.fact as gone
                        where gone.withdraws = fact.position and gone.community = fact.community
                            and gone.position <= :position and gone.occurred_on <= :day
                    )
            )
            select community,
                   count(*) filter (where kind = '问题登记') || ' '
                       || count(*) filter (where kind = '问题销号' and fields ->> '按期' = '是') || ' '
                       || count(distinct fields ->> '问题') filter (where kind = '回头看')
            from standing
            where community in ('SQ-01', 'SQ-02')
            group by community
            """;

    @Test
    void counts_at_any_position_and_day_are_those_of_sql() {
        try (Ledger ledger = Ledger.of(Year.whole())) {
            Views views = Views.of(ledger);
            for (long position = 6; position <= Year.whole().size(); position += 4) {
                for (String day : new String[] {"03-20", "05-21", "12-31"}) {
                    Moment moment = new Moment(position, Year.day(day));
                    Map<String, String> counted = new TreeMap<>();
                    JdbcClient.create(ledger.dataSource())
                            .sql(COUNTED)
                            .param("position", position)
                            .param("day", moment.day())
                            .query(row -> {
                                counted.put(row.getString(1), row.getString(2));
                            });
                    Board board = views.facts()
                            .over(
                                    position,
                                    columns -> Contest.board(
                                            "2022", BOOK, views.organisation().chart(ledger.now()), columns, moment));
                    board.rows().stream()
                            .filter(row -> row.community().matches("SQ-0[12]"))
                            .forEach(row -> assertThat(String.join(
                                            " ",
                                            row.indicators().values().stream()
                                                    .map(Object::toString)
                                                    .toList()))
                                    .as(row.community() + " at " + moment)
                                    .isEqualTo(counted.getOrDefault(row.community(), "0 0 0")));
                }
            }
        }
    }
}
