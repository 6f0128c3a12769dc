package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookErrorsTest {
    static List<RuleBookError> errors(String yaml) {
        RuleBookErrors thrown =
                catchThrowableOfType(RuleBookErrors.class, () -> RuleBook.parse("坏.yaml", yaml, Books.LATER));
        assertThat(thrown).as("this book should have been refused").isNotNull();
        return thrown.errors();
    }

    private static String changed(String from, String to) {
        assertThat(Books.EVERY_SHAPE).contains(from);
        return Books.EVERY_SHAPE.replace(from, to);
    }

    @Test
    void a_misspelt_quantity_is_shown_where_it_stands_with_the_name_meant() {
        assertThat(errors(changed("量: 办结天数", "量: 办结天树")).getFirst()).hasToString("""
                        坏.yaml:24:13: 错误: 没有名为 “办结天树” 的量
                            分档: {量: 办结天树, 档: [[5, 20], [15, 12], [30, 5]], 其余: 0}
                            　　   　  ＾＾＾＾
                            提示: 是不是 “办结天数”?""");
    }

    @Test
    void all_errors_are_found_in_one_pass_in_the_order_of_the_file() {
        String yaml = changed("满分: 90", "满分: 105")
                .replace("取: 中位数", "取: 中卫数")
                .replace("下限: 0", "下限: 21")
                .replace("安全事故 > 0", "安全事故 >");
        assertThat(errors(yaml))
                .extracting(RuleBookError::message)
                .containsExactly(
                        "各指标满分合计 90, 不等于 105",
                        "不会这样取: “中卫数”, 可以是 计数、求和、中位数、平均、去极值平均、属性",
                        "“下限” 是 21, 应在 0 到起始 20 之间",
                        "这里缺一个数或量");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "细则: 社区书记擂台赛 | 细则名: 社区书记擂台赛 | 细则里没有 “细则名” 这一项",
                "细则: 社区书记擂台赛 | 细则: 甲@乙 | “细则” 不能为空, 也不能含 “@”",
                "细则: 社区书记擂台赛 | 细则: 甲/乙 | “细则” 不能含斜线或换行",
                "版本: 2026.1 | 说明: 没有版本 | 细则缺 “版本”",
                "至: 2026-12-31 | 至: 2026-13-01 | “至” 不是日期: “2026-13-01”",
                "至: 2026-12-31 | 至: 2025-12-31 | 施行的 “至” 早于 “自”",
                "施行: {自: 2026-01-01, 至: 2026-12-31} | 施行: 全年 | 施行应写成 “键: 值”",
                "小数: 3 | 小数: 4 | “小数” 应是 0、1、2 或 3",
                "方式: 四舍五入 | 方式: 进一 | 舍入方式只能是 “四舍五入”",
                "[矛盾化解, 群众满意] | [矛盾化姐] | 没有名为 “矛盾化姐” 的指标",
                "同分: [矛盾化解, 群众满意] | 排名: {样本: 办结天数, 最少: 3} | “办结天数” 取的是中位数, 这里要一个能一件件数的量",
                "同分: [矛盾化解, 群众满意] | 排名: {样本: 评价数, 最少: 0} | “最少” 应大于 0",
                "同分: [矛盾化解, 群众满意] | 排名: {样本: 评价数, 最少: 3, 置信: 80%} | 置信只能是 90%、95% 或 99%",
                "事件: 重复信访 | 事件: 重复新房 | 没有名为 “重复新房” 的事件",
                "字段: 用时天数 | 字段: 用时 | 事件没有名为 “用时” 的字段",
                "{评价: [满意, 非常满意]} | {评分: [满意]} | 事件没有名为 “评分” 的字段",
                "[满意, 非常满意] | [很满意] | “评价” 的值没有 “很满意”, 只有 满意、非常满意、不满意",
                "[满意, 非常满意] | [] | 条件 “评价” 没有写允许的值",
                "字段: 户数, | 字段: 户数, 事件: 重复信访, | 属性取自名册, 不看事件, 不能写 “事件”",
                "除以: 1000 | 除以: 0 | “除以” 应大于 0",
                "单位: 天 | 单位: 夭 | 不认识的单位 “夭”",
                "满分: 30 | 满分: 三十 | “满分” 应是一个数",
                "满分: 30 | 满分: 3000 | “满分” 是 3000, 应在 0 到 1000 之间",
                "名称: 群众满意 | 名称: 总分 | 名称 “总分” 已经用过",
                "条款: 第一条 | 条: 第一条 | 来源里没有 “条” 这一项",
                "当: 评价数 < 20 | 当: 评价数 | 条件里没有比较: “评价数”",
                "当: 评价数 < 20 | 当: < 20 | 这里缺一个数或量",
                "当: 评价数 < 20 | 当: 评价树 < 20 | 没有名为 “评价树” 的量",
                "当: 评价数 < 20 | 当: 评价数 < 廿 | 没有名为 “廿” 的量",
                "得: 15} | 得: 31} | “得” 是 31, 应在 0 到 30 之间",
                "从: 80%, 到: 100% | 从: 80%, 到: 80% | “到” 应大于 “从”",
                "满足: 满意数 | 满足: 评价数 | “满足” 和 “总数” 是同一个量, 比率总是 100%",
                "满足: 满意数, 总数: 评价数 | 满足: 评价数, 总数: 满意数 | “评价数” 不是 “满意数” 的一部分, 比率可能超过 100%",
                "满足: 满意数, | 满足: 办结天数, | “办结天数” 取的是中位数, 这里要一个能一件件数的量",
                "不足: {当: 评价数 < 20, 得: 15} | 说明: 无 | “评价数” 为 0 时比率没有意义, 也没说给几分",
                "[[5, 20], [15, 12], [30, 5]] | [[5, 20], [5, 12], [30, 5]] | 界线应一档比一档大",
                "[[5, 20], [15, 12], [30, 5]] | [[5, 20], [15, 20], [30, 5]] | 得分应一档比一档少",
                "[[5, 20], [15, 12], [30, 5]] | [[5, 20, 1], [15, 12]] | 一档应写成 [界线, 得分]",
                "[[5, 20], [15, 12], [30, 5]] | [[5, 21]] | 得分 21 不在 0 到满分 20 之间",
                "[[5, 20], [15, 12], [30, 5]] | [] | 应有 1 到 20 档",
                "其余: 0 | 其余: 5 | 其余的得分应低于最后一档的 5 分",
                "分档: {量: 办结天数, | 分档: {方向: 大于, 量: 办结天数, | 方向只能是 不超过 或 不少于, 不能是 “大于”",
                "按: 千户 | 按: 评价数 | “按” 要一个属性量, “评价数” 不是",
                "上限: 20 | 上限: 25 | “上限” 是 25, 应在 0 到 20 之间",
                "每件: 2, | 每件: -2, | “每件” 应大于 0",
                "量: 重复信访, 起始: 20, 每件: 2, | 起始: 20, 项: [{量: 重复信访, 每件: 2}], 每件: 2, | 写了 “项”, 就不要再写 “每件”",
                "量: 重复信访, 起始: 20, 每件: 2, | 起始: 20, 项: [], | “项” 里一项也没有",
                "量: 重复信访, 起始: 20, 每件: 2, | 起始: 20, 量: 办结天数, 每件: 2, | “办结天数” 取的是中位数, 这里要一个能一件件数的量",
                "加分: {量: | 说明: {量: | 指标没有计分办法",
                "结果: 总分记零 | 结果: 扣十分 | 一票否决的结果只能是 “总分记零”",
                "安全事故 > 0 | 安全事故 < 1 | 什么都没发生也会一票否决",
                "群众满意: 19.5 | 群众满意: 19.6 | 测试不符 “普通社区” 群众满意: 期望 19.6, 实得 19.5",
                "群众满意: 19.5 | 群众满易: 19.5 | 没有名为 “群众满易” 的指标",
                "办结天数: 7 | 办结天树: 7 | 没有名为 “办结天树” 的量",
                "事件: 重复信访 | 事件: 点赞 | 为基层减负: 不得以 “点赞” 作考核依据, 这份细则不能发布",
                "事件: 重复信访 | 事件: 实地走访 | 为基层减负: 走访次数不计分, 否则会比谁跑得多"
            })
    void every_fault_has_its_sentence(String from, String to, String message) {
        assertThat(errors(changed(from, to))).extracting(RuleBookError::message).contains(message);
    }

    @Test
    void units_are_never_added_together_or_divided_by_another() {
        String twoUnits = changed("起始: 20, 每件: 2,", "起始: 20, 项: [{量: 重复信访, 每件: 1}, {量: 评价人, 每件: 1}],")
                .replace("扣分: {量: 重复信访, ", "扣分: {")
                .replace("  千户: ", "  评价人: {取: 计数, 事件: 居民评价, 单位: 人}\n  千户: ");
        assertThat(errors(twoUnits)).extracting(RuleBookError::message).contains("加减单位不同: “次” 和 “人”");
        String ratio = changed("{评价: [满意, 非常满意]}, 单位: 次", "{评价: [满意, 非常满意]}, 单位: 人");
        assertThat(errors(ratio)).extracting(RuleBookError::message).contains("比率两边单位不同: “人” 和 “次”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "点赞数",
                "转发量",
                "网络投票",
                "打卡",
                "会议签到",
                "在线时长",
                "登录次数",
                "学习时长",
                "点 赞",
                "点·赞",
                "走访轨迹",
                "Likes",
                "check-in 次数"
            })
    void a_book_that_counts_busywork_is_refused_whatever_it_calls_it(String word) {
        String yaml = Books.EVERY_SHAPE
                .replace("重复信访: ", word + ": ")
                .replace("量: 重复信访", "量: " + word)
                .replace("重复信访: 3", word + ": 3");
        assertThat(errors(yaml)).extracting(RuleBookError::message).anyMatch(message -> message.startsWith("为基层减负"));
    }

    @Test
    void yaml_that_hides_something_is_refused() {
        assertThat(errors("细则: &a 甲\n版本: *a\n"))
                .extracting(RuleBookError::message)
                .containsExactly("不允许引用 “*a”");
        assertThat(errors(changed("满分: 90", "满分: 90\n满分: 90")))
                .extracting(RuleBookError::message)
                .containsExactly("“满分” 写了两次");
        assertThat(errors("甲: 1\n---\n乙: 2\n")).isNotEmpty();
        assertThat(errors("细则: [1, 2\n").getFirst().message()).startsWith("YAML 写法不对");
        assertThat(errors("- 1\n").getFirst().message()).startsWith("这不是一份细则");
        assertThat(errors("").getFirst().message()).startsWith("这不是一份细则");
        assertThat(errors("细则: \u0001\n").getFirst().message()).startsWith("不是合法的 YAML 文本");
        assertThat(errors("#".repeat(300_000)).getFirst().message()).startsWith("细则太大");
        assertThat(errors("[".repeat(250_000)).getFirst().message()).startsWith("嵌套太深");
    }

    @Test
    void the_exception_prints_every_error() {
        assertThatThrownBy(() -> RuleBook.parse("坏.yaml", "细则: 甲\n"))
                .isInstanceOf(RuleBookErrors.class)
                .hasMessageContaining("坏.yaml:1:1: 错误: 细则缺 “版本”")
                .hasMessageContaining("提示: 补上 “指标: …”");
    }

    @Test
    void a_number_no_case_tests_is_a_warning() {
        RuleBook book = RuleBook.parse("细则.yaml", Books.EVERY_SHAPE, Books.LATER);
        assertThat(book.warnings()).contains("未被测试覆盖: 指标 “群众满意” 的条件 评价数少于 20", "指标 “诉求办结” 没有记录时中位数按 0 算, 请写 不足");
    }
}
