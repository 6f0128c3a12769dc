package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What makes a scoring fair whatever its numbers: bounds, direction, tiers without gaps, and size that does not matter. */
class FairnessPropertiesTest {
    private static final Map<String, String> ON_TIME = Map.of("按期", "是");
    private static final Map<String, String> LATE = Map.of("按期", "否");

    /** A rate, a bonus by size, a deduction and tiers, with random numbers. */
    private static RuleBook book(Random random) {
        int from = random.nextInt(80);
        int least = random.nextInt(4);
        return RuleBook.parse("公平.yaml", """
                细则: 公平
                版本: 1
                施行: {自: 2022-01-01, 至: 2022-12-31}
                满分: 90
                舍入: {小数: %d, 方式: 四舍五入}
                量:
                  销号数: {取: 计数, 事件: 问题销号, 单位: 件}
                  按期数: {取: 计数, 事件: 问题销号, 条件: {按期: 是}, 单位: 件}
                  现场数: {取: 计数, 事件: 现场解决, 单位: 件}
                  反弹数: {取: 计数, 事件: 问题反弹, 单位: 件}
                  督办数: {取: 计数, 事件: 督办, 单位: 次}
                  千户: {取: 属性, 字段: 户数, 除以: 1000, 单位: ""}
                指标:
                  - {名称: 率, 满分: 30, 来源: {文件: 甲, 条款: 一}, 比率: {满足: 按期数, 总数: 销号数, 从: %d%%, 到: %d%%, 收缩: {件数: %d, 基准: %d%%}}}
                  - {名称: 加, 满分: 20, 来源: {文件: 甲, 条款: 二}, 加分: {量: 现场数, 每件: %d, 按: 千户, 上限: 20}}
                  - {名称: 扣, 满分: 20, 来源: {文件: 甲, 条款: 三}, 扣分: {起始: 20, 量: 反弹数, 每件: %d, 下限: %d}}
                  - {名称: 档, 满分: 20, 来源: {文件: 甲, 条款: 四}, 分档: {量: 督办数, 档: [[%d, 20], [%d, 12]], 其余: 3}}
                """.formatted(
                        random.nextInt(4),
                        from,
                        from + 1 + random.nextInt(100 - from),
                        1 + random.nextInt(6),
                        random.nextInt(101),
                        1 + random.nextInt(4),
                        1 + random.nextInt(5),
                        random.nextInt(10),
                        least,
                        least + 1 + random.nextInt(4)));
    }

    private static Map<String, Points> indicators(RuleBook book, List<Fact> facts, String community) {
        return BoardPropertiesTest.row(Scoring.score(book, Story.ROSTER, facts, Moment.MAX), community)
                .indicators();
    }

    private static List<Fact> and(List<Fact> facts, String kind, Map<String, String> fields) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(Story.fact(1000, "滨一", kind, Story.FIRST.plusDays(200), fields));
        return more;
    }

    @Test
    void an_indicator_is_never_below_nothing_or_above_its_full_marks() {
        Seeds.each(300, random -> {
            RuleBook book = random.nextBoolean() ? book(random) : RandomBooks.next(random);
            Board board = Scoring.score(book, Story.ROSTER, Story.random(random, 120), Moment.MAX);
            for (Row row : board.rows()) {
                for (Indicator indicator : book.indicators()) {
                    assertThat(row.indicators().get(indicator.name())).isBetween(Points.ZERO, indicator.fullMarks());
                }
            }
        });
    }

    @Test
    void one_more_good_event_never_lowers_and_one_more_bad_one_never_raises() {
        Seeds.each(300, random -> {
            RuleBook book = book(random);
            List<Fact> facts = Story.random(random, 80);
            Map<String, Points> before = indicators(book, facts, "滨一");
            check(before, indicators(book, and(facts, "问题销号", ON_TIME), "滨一"), 1);
            check(before, indicators(book, and(facts, "现场解决", Map.of()), "滨一"), 1);
            check(before, indicators(book, and(facts, "问题销号", LATE), "滨一"), -1);
            check(before, indicators(book, and(facts, "问题反弹", Map.of()), "滨一"), -1);
            check(before, indicators(book, and(facts, "督办", Map.of("级别", "黄")), "滨一"), -1);
        });
    }

    private static void check(Map<String, Points> before, Map<String, Points> after, int direction) {
        before.forEach((name, points) -> {
            Points now = after.getOrDefault(name, Points.ZERO);
            assertThat(direction > 0 ? now : points)
                    .as(name + " " + points + " → " + now)
                    .isGreaterThanOrEqualTo(direction > 0 ? points : now);
        });
    }

    @Test
    void tiers_meet_without_gap_or_overlap() {
        Seeds.each(60, random -> {
            int first = random.nextInt(5);
            int second = first + 1 + random.nextInt(5);
            boolean atLeast = random.nextBoolean();
            RuleBook book = RuleBook.parse("档.yaml", """
                    细则: 档
                    版本: 1
                    施行: {自: 2022-01-01, 至: 2022-12-31}
                    满分: 10
                    量:
                      督办数: {取: 计数, 事件: 督办, 单位: 次}
                    指标:
                      - {名称: 档, 满分: 10, 来源: {文件: 甲, 条款: 一}, 分档: {量: 督办数%s, 档: [[%d, 10], [%d, 6]], 其余: 2}}
                    """.formatted(
                            atLeast ? ", 方向: 不少于" : "", atLeast ? second : first, atLeast ? first : second));
            for (int number = 0; number <= second + 1; number++) {
                int expected = atLeast
                        ? number >= second ? 10 : number >= first ? 6 : 2
                        : number <= first ? 10 : number <= second ? 6 : 2;
                List<Fact> facts = new Story().happened("滨一", "督办", number).facts();
                assertThat(indicators(book, facts, "滨一"))
                        .as("%d of %d, %d", number, first, second)
                        .containsEntry("档", Points.of(BigDecimal.valueOf(expected)));
            }
        });
    }

    @Test
    void a_community_of_many_times_the_size_with_as_many_times_the_events_scores_the_same() {
        Seeds.each(100, random -> {
            RuleBook book = book(random);
            int times = 2 + random.nextInt(5);
            int solved = random.nextInt(12);
            Community small = new Community("小", "小", "", Map.of("户数", BigDecimal.valueOf(900)));
            Community large = new Community("大", "大", "", Map.of("户数", BigDecimal.valueOf(900L * times)));
            List<Fact> facts = new Story()
                    .happened("小", "现场解决", solved)
                    .happened("大", "现场解决", solved * times)
                    .facts();
            Board board = Scoring.score(book, List.of(small, large), facts, Moment.MAX);
            assertThat(BoardPropertiesTest.row(board, "大").indicators().get("加"))
                    .isEqualTo(BoardPropertiesTest.row(board, "小").indicators().get("加"));
        });
    }
}
