package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjing.events.Words;
import mingjing.events.concern.Channel;
import mingjing.events.concern.Urgency;

/**
 * 诉求台账 and its companions: 440 concerns over eight channels, 364 settled and 76 referred, 560 handlings in all, callbacks by
 * those who did not do the work.
 */
final class ConcernLedgers {
    private static final int CONCERNS = 440;
    private static final int REFERRED = 76;
    private static final int HANDLINGS = 560;
    private static final int REWORKED = 12;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 10);
    private static final int SPAN = 316;

    private static final List<String> WHAT = List.of(
            "楼道灯不亮，老人夜里下楼不便",
            "下水道返味，请来看看",
            "小区门口车辆乱停，堵了消防通道",
            "暖气不热，请协调供热",
            "电动车在楼道充电，担心起火",
            "想办养老认证，不会用手机",
            "楼上漏水，两家说不拢",
            "广场舞音响太吵",
            "路面坑洼，下雨积水",
            "垃圾桶离窗户太近",
            "企业用工难，请帮忙对接",
            "商户油烟扰民",
            "单元门坏了关不上",
            "独居老人想有人定期看看",
            "健身器材松动，怕伤到孩子",
            "想问低保怎么申请",
            "自来水水压不足",
            "流浪犬多，孩子害怕",
            "树枝压着电线",
            "物业费收费说不清");
    private static final List<String> PLACES =
            List.of("一号楼", "二号楼", "三号楼", "五号楼", "七号楼", "北门", "南门", "东侧楼院", "西侧楼院", "临街商铺", "小广场");
    private static final List<String> DONE =
            List.of("上门看过，当场处理", "约双方商量，写下办法", "请维修工修好并试用", "代为办理，已告知结果", "清理完毕，留了联系人");
    private static final List<String> FIRST_ANSWER = List.of("电话问清情况", "在线上回复办理时间", "微信群里说明进展");
    private static final List<String> ELSEWHERE = List.of("供热公司", "城管局", "供电所", "自来水公司", "市场监管所", "公安派出所");

    private final Dice dice = new Dice(440);
    private final List<List<Object>> concerns = new ArrayList<>();
    private final List<List<Object>> handlings = new ArrayList<>();
    private final List<List<Object>> referrals = new ArrayList<>();
    private final List<List<Object>> callbacks = new ArrayList<>();

    List<Table> tables() {
        Set<Integer> away = drawn(REFERRED, Set.of());
        Set<Integer> again = drawn(REWORKED, away);
        Set<Integer> twice = drawn(HANDLINGS - (CONCERNS - REFERRED) - REWORKED, again);
        for (int number = 1; number <= CONCERNS; number++) {
            concern(number, away.contains(number), again.contains(number), twice.contains(number));
        }
        return List.of(
                Table.of("诉求台账.xlsx", "编号 | 日期 | 渠道 | 社区 | 诉求 | 登记人 | 分析日期 | 轻重 | 建账日期", concerns),
                Table.of("诉求办理台账.csv", "诉求编号 | 日期 | 方式 | 情况 | 结果 | 办理人", handlings)
                        .sortedBy("日期"),
                Table.of("转办台账.csv", "诉求编号 | 转办日期 | 转往单位 | 理由 | 经办人 | 结果日期 | 结果 | 结果说明", referrals),
                Table.of(
                                "回访台账.csv",
                                "诉求编号 | 反馈日期 | 反馈方式 | 反馈人 | 回访日期 | 评分 | 情况 | 回访人 | 重办日期 | 考核日期 | 等次 | 考核人",
                                callbacks)
                        .sortedBy("回访日期"));
    }

    private Set<Integer> drawn(int many, Set<Integer> not) {
        Set<Integer> drawn = new HashSet<>();
        while (drawn.size() < many) {
            int number = dice.between(1, CONCERNS);
            if (!not.contains(number)) {
                drawn.add(number);
            }
        }
        return drawn;
    }

    private void concern(int number, boolean away, boolean again, boolean twice) {
        String id = "S-2022-%03d".formatted(number);
        OrgChart.Unit unit = OrgChart.byCode("SQ-0" + (1 + number % 8));
        String clerk = Staff.clerk(unit.code()).name();
        LocalDate on = Days.onOrAfter(FIRST.plusDays((long) number * SPAN / CONCERNS));
        Urgency urgency = dice.percent(20) ? Urgency.URGENT : dice.percent(25) ? Urgency.DIFFICULT : Urgency.ORDINARY;
        Channel channel = dice.oneOf(List.of(Channel.values()));
        concerns.add(List.of(
                id,
                on,
                Words.of(channel),
                unit.name(),
                dice.oneOf(PLACES) + "：" + WHAT.get((number * 7) % WHAT.size()),
                clerk,
                on,
                Words.of(urgency),
                on));
        LocalDate due = Days.CALENDAR.plus(on, urgency.usualDays());
        LocalDate day = on;
        if (twice) {
            handlings.add(List.of(id, on, "线上", dice.oneOf(FIRST_ANSWER), "继续办理", clerk));
        }
        if (away) {
            day = Days.plus(on, 1);
            boolean solved = dice.percent(70);
            referrals.add(List.of(
                    id,
                    day,
                    dice.oneOf(ELSEWHERE),
                    "不属社区职责",
                    clerk,
                    Days.plus(day, dice.between(12, 16)),
                    solved ? "已解决" : "未解决",
                    solved ? "接办单位已处理" : "列入明年计划"));
        } else {
            day = settled(id, clerk, dice.percent(8) ? Days.plus(due, 1) : between(on, due));
        }
        calledBack(id, clerk, day, again, number);
    }

    private LocalDate between(LocalDate from, LocalDate due) {
        LocalDate day = Days.plus(from, dice.between(1, 4));
        return day.isAfter(due) ? due : day;
    }

    private LocalDate settled(String id, String clerk, LocalDate day) {
        handlings.add(List.of(id, day, dice.percent(25) ? "线上" : "线下", dice.oneOf(DONE), "办结", clerk));
        return day;
    }

    private void calledBack(String id, String clerk, LocalDate day, boolean again, int number) {
        String asks = Staff.all("H").get(number % Staff.all("H").size()).name();
        String judges = Staff.all("P").get(number % Staff.all("P").size()).name();
        LocalDate told = Days.plus(day, 1);
        LocalDate asked = Days.plus(told, 1);
        if (again) {
            callbacks.add(List.of(id, told, "当面", clerk, asked, "2", "说还没有办好", asks, asked, "", "", ""));
            LocalDate redone = settled(id, clerk, Days.plus(asked, 2));
            told = Days.plus(redone, 1);
            asked = Days.plus(told, 1);
        }
        boolean reached = again || !dice.percent(5);
        String rating = reached ? Integer.toString(dice.percent(85) ? dice.between(4, 5) : 3) : "未联系上";
        String grade = !reached ? "一般" : rating.equals("5") ? "好" : rating.equals("4") ? "较好" : "一般";
        callbacks.add(List.of(
                id,
                told,
                dice.percent(60) ? "电话" : "当面",
                clerk,
                asked,
                rating,
                reached ? "说了办理结果，听取意见" : "两次电话无人接",
                asks,
                "",
                Days.plus(asked, 1),
                grade,
                judges));
    }
}
