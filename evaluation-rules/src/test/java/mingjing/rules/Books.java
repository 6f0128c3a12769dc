package mingjing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rule books and rosters that tests start from. */
final class Books {
    static final Path SHIPPED = Path.of("../seeds/hedong-2022/rulebook.yaml");

    /** Kinds of later issues, as RULES.md uses them. */
    static final Vocabulary LATER = new Vocabulary(Map.of(
            "居民评价",
            Map.of("评价", List.of("满意", "非常满意", "不满意")),
            "诉求办结",
            Map.of("用时天数", List.of()),
            "为民服务",
            Map.of("办件编号", List.of()),
            "重复信访",
            Map.of(),
            "重大安全事故",
            Map.of()));

    static final String EVERY_SHAPE = """
            细则: 社区书记擂台赛
            版本: 2026.1
            施行: {自: 2026-01-01, 至: 2026-12-31}
            满分: 90
            舍入: {小数: 3, 方式: 四舍五入}
            同分: [矛盾化解, 群众满意]
            量:
              评价数:   {取: 计数,   事件: 居民评价, 单位: 次}
              满意数:   {取: 计数,   事件: 居民评价, 条件: {评价: [满意, 非常满意]}, 单位: 次}
              办结天数: {取: 中位数, 事件: 诉求办结, 字段: 用时天数, 单位: 天}
              服务件数: {取: 计数,   事件: 为民服务, 去重: 办件编号, 单位: 次}
              重复信访: {取: 计数,   事件: 重复信访, 单位: 次}
              安全事故: {取: 计数,   事件: 重大安全事故, 单位: 次}
              千户:     {取: 属性,   字段: 户数, 除以: 1000, 单位: ""}
            指标:
              - 名称: 群众满意
                满分: 30
                来源: {文件: 示例, 条款: 第一条}
                不足: {当: 评价数 < 20, 得: 15}
                比率: {满足: 满意数, 总数: 评价数, 从: 80%, 到: 100%}
              - 名称: 诉求办结
                满分: 20
                来源: {文件: 示例, 条款: 第二条}
                分档: {量: 办结天数, 档: [[5, 20], [15, 12], [30, 5]], 其余: 0}
              - 名称: 为民服务
                满分: 20
                来源: {文件: 示例, 条款: 第三条}
                加分: {量: 服务件数, 每件: 0.1, 按: 千户, 上限: 20}
              - 名称: 矛盾化解
                满分: 20
                来源: {文件: 示例, 条款: 第四条}
                扣分: {量: 重复信访, 起始: 20, 每件: 2, 下限: 0}
            一票否决:
              - {名称: 重大安全事故, 当: 安全事故 > 0, 结果: 总分记零, 来源: {文件: 示例, 条款: 第五条}}
            测试:
              - 名称: 普通社区
                给: {评价数: 100, 满意数: 93, 办结天数: 7, 服务件数: 260, 重复信访: 3, 安全事故: 0, 千户: 2.6}
                得: {群众满意: 19.5, 诉求办结: 12, 为民服务: 10, 矛盾化解: 14, 总分: 55.5}
              - 名称: 上限下限与样本不足
                给: {评价数: 8, 满意数: 8, 办结天数: 31, 服务件数: 9000, 重复信访: 12, 安全事故: 0, 千户: 1.5}
                得: {群众满意: 15, 诉求办结: 0, 为民服务: 20, 矛盾化解: 0, 总分: 35}
              - 名称: 一票否决
                给: {评价数: 100, 满意数: 100, 办结天数: 1, 服务件数: 9000, 重复信访: 0, 安全事故: 1, 千户: 1}
                得: {总分: 0}
            """;

    private Books() {}

    static RuleBook everyShape() {
        return RuleBook.parse("细则.yaml", EVERY_SHAPE, LATER);
    }

    static RuleBook shipped() {
        return RuleBook.parse("rulebook.yaml", shippedText());
    }

    static String shippedText() {
        try {
            return Files.readString(SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
