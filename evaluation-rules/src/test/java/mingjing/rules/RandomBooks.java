package mingjing.rules;

import java.util.Locale;
import java.util.Random;

/** Valid rule books with every shape and random numbers, over the kinds of {@link Story}. */
final class RandomBooks {
    private RandomBooks() {}

    static RuleBook next(Random random) {
        return RuleBook.parse("随机.yaml", text(random));
    }

    static String text(Random random) {
        int from = random.nextInt(80);
        String guard = random.nextBoolean()
                ? "收缩: {件数: %d, 基准: %d%%}}".formatted(1 + random.nextInt(6), random.nextInt(101))
                : "}\n    不足: {当: 销号数 < %d, 得: %d}".formatted(1 + random.nextInt(6), random.nextInt(31));
        return """
                细则: 随机
                版本: 1
                施行: {自: 2022-01-01, 至: 2022-12-31}
                满分: 140
                舍入: {小数: %d, 方式: 四舍五入}
                同分: [加]
                排名: {样本: 销号数, 最少: %d, 置信: 95%%}
                %s
                %s
                量:
                  销号数: {取: 计数, 事件: 问题销号, 单位: 件}
                  按期数: {取: 计数, 事件: 问题销号, 条件: {按期: 是}, 单位: 件}
                  登记数: {取: 求和, 事件: 问题登记, 单位: 件}
                  看过数: {取: 计数, 事件: 回头看, 去重: 问题, 单位: 件}
                  回炉数: {取: 计数, 事件: 问题回炉, 单位: 件}
                  反弹数: {取: 计数, 事件: 问题反弹, 去重: 问题, 单位: 件}
                  督办数: {取: 计数, 事件: 督办, 条件: {级别: [黄, 红]}, 单位: 次}
                  假整改: {取: 计数, 事件: 虚假整改, 单位: 件}
                  全体按期: {取: 计数, 事件: 问题销号, 条件: {按期: 是}, 范围: 全体, 单位: 件}
                  全体销号: {取: 计数, 事件: 问题销号, 范围: 全体, 单位: 件}
                  登记均: {取: 平均, 事件: 问题登记, 单位: 件}
                  登记修: {取: 去极值平均, 事件: 问题登记, 去最高: 1, 去最低: 1, 单位: 件}
                  千户: {取: 属性, 字段: 户数, 除以: 1000, 单位: ""}
                指标:
                  - 名称: 率
                    满分: 30
                    来源: {文件: 甲, 条款: 一}
                    比率: {满足: 按期数, 总数: 销号数, 从: %d%%, 到: %d%%, %s
                  - 名称: 加
                    满分: 30
                    来源: {文件: 甲, 条款: 二}
                    加分: {项: [{量: 看过数, 每件: %s}, {量: 登记数, 每件: %s}], 按: 千户, 上限: %d}
                  - 名称: 扣
                    满分: 20
                    来源: {文件: 甲, 条款: 三}
                    扣分: {起始: %d, 项: [{量: 回炉数, 每件: %s}, {量: 反弹数, 每件: %s}], 下限: %d}
                  - 名称: 档
                    满分: 20
                    来源: {文件: 甲, 条款: 四}
                    分档: {量: 督办数, 档: [[%d, 20], [%d, 12]], 其余: %d}
                  - 名称: 式
                    满分: 20
                    来源: {文件: 甲, 条款: 六}
                    不足: {当: 销号数 < %d 或 登记数 < 1, 得: %d}
                    公式: 20 * 限制(按期数/销号数 + %d%% - 全体按期/最大(1件, 全体销号), 0, 1)
                  - 名称: 均
                    满分: 20
                    来源: {文件: 甲, 条款: 七}
                    公式: 如果 登记均 > %d件 那么 20 - 四舍五入(登记均 * %s分/件, 1) 否则 登记修 * 2分/件
                一票否决:
                  - {名称: 假, 当: 假整改 > 0, 结果: 总分记零, 来源: {文件: 甲, 条款: 五}}
                """.formatted(
                        random.nextInt(4),
                        1 + random.nextInt(4),
                        random.nextBoolean() ? "" : "分组: {按: 户数, 组: [[1000, 小], [3000, 中]], 其余: 大}",
                        random.nextBoolean() ? "" : StageRulesTest.STAGE,
                        from,
                        from + 1 + random.nextInt(100 - from),
                        guard,
                        each(random),
                        each(random),
                        random.nextInt(31),
                        10 + random.nextInt(11),
                        each(random),
                        each(random),
                        random.nextInt(10),
                        random.nextInt(3),
                        3 + random.nextInt(3),
                        random.nextInt(12),
                        1 + random.nextInt(4),
                        random.nextInt(21),
                        random.nextInt(100),
                        random.nextInt(3),
                        each(random));
    }

    private static String each(Random random) {
        return String.format(Locale.ROOT, "%d.%04d", random.nextInt(4), 1 + random.nextInt(9999));
    }
}
