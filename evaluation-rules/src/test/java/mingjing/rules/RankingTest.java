package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Map<String, String> ON_TIME = Map.of("按期", "是");
    private static final Map<String, String> LATE = Map.of("按期", "否");

    private static List<Row> rows(Story story) {
        return Scoring.score(Books.shipped(), Story.ROSTER, story.facts(), Moment.MAX)
                .rows();
    }

    private static Story closed(Story story, String community, int onTime, int late) {
        return story.happened(community, "问题登记", onTime + late)
                .happened(community, "问题销号", onTime, ON_TIME)
                .happened(community, "问题销号", late, LATE);
    }

    @Test
    void equal_scores_share_a_rank_and_the_next_rank_is_skipped() {
        Story story = closed(closed(closed(closed(new Story(), "滨一", 9, 1), "滨二", 10, 0), "滨三", 10, 0), "滨四", 5, 5);
        assertThat(rows(story)).extracting(Row::community).containsExactly("滨三", "滨二", "滨一", "滨四");
        assertThat(rows(story)).extracting(Row::rank).containsExactly(1, 1, 3, 4);
    }

    @Test
    void equal_totals_are_told_apart_by_the_tie_order_first() {
        // 现场解决 gives half a mark twice: the totals meet, 巩固成效 does not.
        Story story = closed(closed(new Story(), "滨一", 5, 0), "滨二", 5, 0)
                .happened("滨一", "回头看", 1)
                .happened("滨一", "整改巩固", 1);
        Points ahead = rows(story).getFirst().total().minus(rows(story).get(1).total());
        assertThat(ahead).isEqualTo(Points.of("1"));
        Story met = story.happened("滨二", "现场解决", 2);
        assertThat(rows(met).getFirst().total()).isEqualTo(rows(met).get(1).total());
        assertThat(rows(met)).extracting(Row::community).startsWith("滨一", "滨二");
        assertThat(rows(met)).extracting(Row::rank).startsWith(1, 2);
    }

    @Test
    void with_too_few_cases_a_community_is_scored_but_not_ranked() {
        Story story = closed(closed(new Story(), "滨一", 2, 0), "滨二", 3, 0);
        assertThat(rows(story)).extracting(Row::community).containsExactly("滨二", "滨一", "滨三", "滨四");
        assertThat(rows(story)).extracting(Row::rank).containsExactly(1, 0, 0, 0);
        assertThat(rows(story).get(1).band()).isEqualTo(Row.UNRANKED);
    }

    @Test
    void communities_the_evidence_cannot_tell_apart_share_a_band() {
        Story story = closed(closed(closed(new Story(), "滨一", 6, 0), "滨二", 5, 1), "滨三", 300, 0);
        closed(story, "滨四", 0, 300).happened("滨四", "问题反弹", 9).happened("滨四", "督办", 5, Map.of("级别", "红"));
        assertThat(rows(story)).extracting(Row::community).containsExactly("滨一", "滨三", "滨二", "滨四");
        assertThat(rows(story)).extracting(Row::band).containsExactly("第1档", "第1档", "第1档", "第2档");
    }

    @Test
    void a_roster_without_the_attribute_a_book_measures_is_refused() {
        Community bare = new Community("滨一", "滨一社区", "甲", Map.of());
        assertThatThrownBy(() -> Scoring.score(Books.everyShape(), List.of(bare), List.of(), Moment.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("社区 “滨一社区” 没有属性 “户数”, 量 “千户” 无从取得, 请在名册里补上");
    }

    @Test
    void facts_before_or_after_the_book_is_in_force_do_not_count() {
        List<Fact> facts = List.of(
                Story.fact(1, "滨一", "现场解决", Books.shipped().from().minusDays(1), Map.of()),
                Story.fact(2, "滨一", "现场解决", Books.shipped().from(), Map.of()),
                Story.fact(3, "滨一", "现场解决", Books.shipped().to(), Map.of()),
                Story.fact(4, "滨一", "现场解决", Books.shipped().to().plusDays(1), Map.of()));
        Board board = Scoring.score(Books.shipped(), Story.ROSTER, facts, Moment.MAX);
        assertThat(BoardPropertiesTest.row(board, "滨一").indicators()).containsEntry("现场解决", Points.of("1"));
    }

    @Test
    void communities_are_ranked_among_those_of_their_size() {
        RuleBook book = RuleBook.parse(
                "分组.yaml",
                Books.shippedText().replace("\n量:\n", "\n分组: {按: 户数, 组: [[1500, 小社区], [3000, 中社区]], 其余: 大社区}\n量:\n"));
        List<Community> roster = List.of(sized("滨一", 1499), sized("滨二", 1500), sized("滨三", 2999), sized("滨四", 3000));
        Story story = closed(closed(closed(closed(new Story(), "滨一", 5, 5), "滨二", 9, 1), "滨三", 10, 0), "滨四", 5, 5);
        List<Row> rows = Scoring.score(book, roster, story.facts(), Moment.MAX).rows();
        assertThat(rows).extracting(Row::community).containsExactly("滨一", "滨三", "滨二", "滨四");
        assertThat(rows).extracting(Row::group).containsExactly("小社区", "中社区", "中社区", "大社区");
        assertThat(rows).extracting(Row::rank).containsExactly(1, 1, 2, 1);
        assertThat(rows.getFirst().likely().orElseThrow().low())
                .isLessThan(rows.getFirst().total());
    }

    private static Community sized(String code, int households) {
        return new Community(code, code, "", Map.of("户数", java.math.BigDecimal.valueOf(households)));
    }

    @Test
    void a_quantity_over_everyone_is_the_same_for_each_community() {
        RuleBook book = RuleBook.parse(
                "全体.yaml",
                Books.shippedText()
                        .replace("\n指标:\n", "\n  全体销号: {取: 计数, 事件: 问题销号, 范围: 全体, 单位: 件}\n指标:\n")
                        .replace("加分: {量: 现场解决, 每件: 0.5, 上限: 10}", "公式: 10 * 销号数/最大(1件, 全体销号)")
                        .replaceAll("(?s)\n测试:.*", "\n"));
        Story story = closed(closed(new Story(), "滨一", 30, 0), "滨二", 10, 0);
        assertThat(Scoring.score(book, Story.ROSTER, story.facts(), Moment.MAX).rows())
                .extracting(row -> row.community() + " " + row.indicators().get("现场解决"))
                .contains("滨一 7.5", "滨二 2.5", "滨三 0");
    }
}
