package mingjing.bench.scoring;

import mingjing.rules.RuleBook;

/** A scorecard with a ratio, a count of different things, a median, a sum and a count; and a candidate that weighs it otherwise. */
final class Books {
    private Books() {}

    static RuleBook inForce() {
        return book(30, 20, 4);
    }

    /** Other weights, and another kind is summed. */
    static RuleBook candidate() {
        return book(40, 10, 6);
    }

    private static RuleBook book(int ratio, int median, int summed) {
        String text = """
                细则: 计分卡
                版本: "%1$d.%2$d"
                施行: {自: 2021-01-01, 至: 2022-12-31}
                满分: 100
                舍入: {小数: 3, 方式: 四舍五入}
                同分: [天数, 办结]
                排名: {样本: 办结数, 最少: 3, 置信: 95%%}
                量:
                  办结数: {取: 计数, 事件: 事1, 单位: ""}
                  按期数: {取: 计数, 事件: 事1, 条件: {按期: 是}, 单位: ""}
                  看过数: {取: 计数, 事件: 事2, 去重: 问题, 单位: ""}
                  中位数: {取: 中位数, 事件: 事3, 单位: ""}
                  总量:   {取: 求和, 事件: 事%3$d, 单位: ""}
                  次数:   {取: 计数, 事件: 事5, 单位: ""}
                指标:
                  - 名称: 办结
                    满分: %1$d
                    来源: {文件: 甲, 条款: 一}
                    不足: {当: 办结数 < 1, 得: 0}
                    公式: %1$d * (按期数 / 办结数 - 50%%) / 50%%
                  - 名称: 看过
                    满分: 20
                    来源: {文件: 甲, 条款: 二}
                    公式: 20 * 看过数 / (看过数 + 50)
                  - 名称: 天数
                    满分: %2$d
                    来源: {文件: 甲, 条款: 三}
                    公式: %2$d - %2$d * 中位数 / 200
                  - 名称: 总量
                    满分: 15
                    来源: {文件: 甲, 条款: 四}
                    公式: 15 * 总量 / (总量 + 50000)
                  - 名称: 次数
                    满分: 15
                    来源: {文件: 甲, 条款: 五}
                    公式: 15 * 次数 / (次数 + 500)
                """.formatted(ratio, median, summed);
        return RuleBook.parse("计分卡.yaml", text, SyntheticFacts.VOCABULARY);
    }
}
