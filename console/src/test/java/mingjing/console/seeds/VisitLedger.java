package mingjing.console.seeds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** 走访台账: leaders on the spot, at most once a morning and once an afternoon. */
final class VisitLedger {
    static final int VISITS = 150;
    private static final LocalDate FIRST = LocalDate.of(2022, 2, 10);

    static final List<String> DUTIES = List.of("研究工作", "设计路径", "对外协调", "盯住推进", "直面问题", "解决难题", "形成闭环", "提升总结", "争优创先");

    private static final List<String> SPOTS = List.of("物业服务站", "居民活动室", "南门", "2号楼院内", "5号楼楼道", "地下车库", "议事亭");

    private static final List<String> SOLVED = List.of(
            "当场请物业换好楼道灯",
            "与供热公司通话，约定次日上门测温",
            "协调施工队当天清走渣土",
            "现场商定停车线位置",
            "请网格员当面答复低保复核问题",
            "公示栏过期内容当场更换",
            "请电梯维保人员到场，两小时内恢复运行",
            "与商户商定门前摆放界线",
            "为活动室定下晚间开放时间",
            "消防通道障碍物当场移开",
            "确定楼栋长临时人选",
            "退回一张重复报表，社区不再填报",
            "井盖松动处先设围挡，当日修好",
            "两家邻居就漏水维修费用谈妥");

    private record Visit(
            LocalDate on,
            LocalTime from,
            LocalTime until,
            Staff.Person leader,
            OrgChart.Unit unit,
            String place,
            Set<Integer> duties,
            List<String> problems,
            String solved) {}

    private final Dice dice = new Dice(999);
    private final Set<String> halfDays = new HashSet<>();
    private final List<Life> lives;

    VisitLedger(List<Life> lives) {
        this.lives = List.copyOf(lives);
    }

    Table table() {
        List<Visit> visits = new ArrayList<>();
        while (visits.size() < VISITS) {
            visits.add(visit(visits.size()));
        }
        visits.sort(Comparator.comparing(Visit::on)
                .thenComparing(Visit::from)
                .thenComparing(v -> v.leader().id()));
        List<List<Object>> rows = new ArrayList<>();
        for (Visit v : visits) {
            rows.add(List.of(
                    "Z-2022-%03d".formatted(rows.size() + 1),
                    v.on(),
                    v.leader().name(),
                    v.unit().name(),
                    v.place(),
                    v.from(),
                    v.until(),
                    String.join("、", v.duties().stream().map(DUTIES::get).toList()),
                    String.join("、", v.problems()),
                    v.solved(),
                    Staff.clerk(v.unit().code()).name()));
        }
        return Table.of("走访台账.csv", "编号 | 日期 | 领导 | 社区 | 地点 | 开始 | 结束 | 九个亲自 | 涉及问题 | 现场解决 | 记录人", rows);
    }

    /** The secretary of the committee goes most often; the others share the rest. */
    private Visit visit(int turn) {
        Staff.Person leader = Staff.all("L").get(turn % 4 == 0 ? 0 : turn % 9);
        OrgChart.Unit unit = dice.oneOf(OrgChart.ofLevel("COMMUNITY_COMMITTEE"));
        LocalDate on;
        boolean morning;
        do {
            on = Days.plus(FIRST, dice.between(1, 215));
            morning = dice.percent(55);
        } while (!halfDays.add(leader.id() + on + morning));
        LocalTime from = LocalTime.of(morning ? 8 : 14, 30).plusMinutes(30L * dice.between(0, 3));
        List<String> problems = dice.percent(60) ? openProblems(unit, on) : List.of();
        String solved = dice.percent(36) ? dice.oneOf(SOLVED) : "";
        String place = dice.percent(25) ? unit.shortName() + "党群服务中心" : estate(unit) + dice.oneOf(SPOTS);
        return new Visit(
                on,
                from,
                from.plusMinutes(10L * dice.between(4, 10)),
                leader,
                unit,
                place,
                duties(!problems.isEmpty(), !solved.isEmpty()),
                problems,
                solved);
    }

    private String estate(OrgChart.Unit unit) {
        return dice.oneOf(OrgChart.under(unit.code())).shortName();
    }

    private Set<Integer> duties(boolean problems, boolean solved) {
        Set<Integer> duties = new TreeSet<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            duties.add(dice.between(0, DUTIES.size() - 1));
        }
        if (problems) {
            duties.add(DUTIES.indexOf("直面问题"));
        }
        if (solved) {
            duties.add(DUTIES.indexOf("解决难题"));
        }
        return duties;
    }

    /** Up to two problems of the community that stood open on that day. */
    private List<String> openProblems(OrgChart.Unit unit, LocalDate on) {
        List<String> open = lives.stream()
                .filter(life -> life.plot().unit().equals(unit) && life.plot().twist() != Plot.Twist.TRANSFERRED)
                .filter(life -> life.plot().registeredOn().isBefore(on))
                .filter(life -> life.closures().getFirst().on().isAfter(on))
                .map(life -> life.plot().id())
                .toList();
        return dice.shuffled(open).stream().limit(dice.between(1, 2)).sorted().toList();
    }
}
