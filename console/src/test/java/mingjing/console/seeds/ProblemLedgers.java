package mingjing.console.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The eight ledgers in which the lives of the problems are written down. */
final class ProblemLedgers {
    private final List<Life> lives;

    ProblemLedgers(List<Life> lives) {
        this.lives = List.copyOf(lives);
    }

    List<Table> all() {
        return List.of(problems(), measures(), progress(), requests(), checks(), closures(), revisits(), changes());
    }

    private Table problems() {
        return table(
                "问题台账.xlsx",
                "编号 | 问题 | 来源 | 整改类别 | 责任单位 | 牵头单位 | 登记日期 | 整改时限 | 登记人 | 责任人 | 认领日期 | 状态",
                (life, rows) -> {
                    Plot plot = life.plot();
                    Life.Registration first = life.registration();
                    rows.add(List.of(
                            plot.id(),
                            plot.wording().problem(),
                            first.source(),
                            plot.handling(),
                            plot.unit().name(),
                            first.lead().name(),
                            plot.registeredOn(),
                            plot.deadline(),
                            first.by().name(),
                            first.owner().name(),
                            first.acknowledgedOn(),
                            "已销号"));
                });
    }

    private Table measures() {
        return table(
                "措施台账.xlsx",
                "问题编号 | 措施编号 | 措施 | 完成时限 | 制定人 | 制定日期",
                (life, rows) -> life.measures()
                        .forEach(m -> rows.add(List.of(
                                life.plot().id(), m.id(), m.step().measure(), m.due(), m.by().name(), m.on()))));
    }

    private Table progress() {
        return table(
                        "进展台账.csv",
                        "问题编号 | 措施编号 | 日期 | 完成率 | 进展情况 | 佐证材料 | 报告人",
                        (life, rows) -> life.progress()
                                .forEach(p -> rows.add(List.of(
                                        life.plot().id(),
                                        p.measure(),
                                        p.on(),
                                        p.percent(),
                                        p.note(),
                                        p.evidence(),
                                        p.by().name()))))
                .sortedBy("日期");
    }

    private Table requests() {
        return table(
                        "自查申请.csv",
                        "问题编号 | 申请日期 | 申请人 | 佐证材料",
                        (life, rows) -> life.requests()
                                .forEach(r -> rows.add(List.of(
                                        life.plot().id(), r.on(), r.by().name(), String.join("、", r.evidence())))))
                .sortedBy("申请日期");
    }

    private Table checks() {
        return table(
                        "核查台账.xlsx",
                        "问题编号 | 核查人 | 开始日期 | 核查日期 | 结论 | 情况 | 返工措施",
                        (life, rows) -> life.checks()
                                .forEach(c -> rows.add(List.of(
                                        life.plot().id(),
                                        c.by().name(),
                                        c.from(),
                                        c.on(),
                                        c.passed() ? "通过" : "回炉",
                                        c.finding(),
                                        String.join("、", c.redo())))))
                .sortedBy("核查日期");
    }

    private Table closures() {
        return table(
                        "销号台账.xlsx",
                        "问题编号 | 公示地点 | 公示日期 | 公示截止 | 公示人 | 销号日期 | 批准人 | 依据",
                        (life, rows) -> life.closures()
                                .forEach(c -> rows.add(List.of(
                                        life.plot().id(),
                                        c.place(),
                                        c.from(),
                                        c.until(),
                                        c.by().name(),
                                        c.on(),
                                        c.approver().name(),
                                        String.join("、", c.evidence())))))
                .sortedBy("销号日期");
    }

    private Table revisits() {
        return table(
                        "回头看台账.csv",
                        "问题编号 | 回访日期 | 回访人 | 情况 | 结论 | 反弹措施 | 新时限",
                        (life, rows) -> life.revisits()
                                .forEach(r -> rows.add(List.of(
                                        life.plot().id(),
                                        r.on(),
                                        r.by().name(),
                                        r.finding(),
                                        r.failed().isEmpty() ? "巩固" : "反弹",
                                        String.join("、", r.failed()),
                                        r.deadline().<Object>map(day -> day).orElse("")))))
                .sortedBy("回访日期");
    }

    private Table changes() {
        return table(
                        "变更台账.csv",
                        "问题编号 | 日期 | 事项 | 新时限 | 新责任单位 | 级别 | 理由 | 批准人",
                        (life, rows) -> life.changes()
                                .forEach(c -> rows.add(List.of(
                                        life.plot().id(),
                                        c.on(),
                                        c.kind(),
                                        c.deadline().<Object>map(day -> day).orElse(""),
                                        c.unit().map(OrgChart.Unit::name).orElse(""),
                                        c.level(),
                                        c.reason(),
                                        c.by().name()))))
                .sortedBy("日期");
    }

    private Table table(String file, String headers, BiConsumer<Life, List<List<Object>>> write) {
        List<List<Object>> rows = new ArrayList<>();
        lives.forEach(life -> write.accept(life, rows));
        return Table.of(file, headers, rows);
    }
}
