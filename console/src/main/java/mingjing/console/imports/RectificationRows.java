package mingjing.console.imports;

import java.util.ArrayList;
import java.util.List;
import mingjing.command.rectification.AcknowledgeProblem;
import mingjing.command.rectification.CompleteMeasure;
import mingjing.command.rectification.PlanMeasures;
import mingjing.command.rectification.RegisterProblem;
import mingjing.command.rectification.ReportProgress;
import mingjing.command.rectification.RequestClosure;
import mingjing.events.Words;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.PlannedMeasure;

/** Rows about the work on problems. A status column is never read: only the steps themselves move a problem. */
final class RectificationRows {
    private RectificationRows() {}

    static List<Planned> problem(RowReader row) {
        List<Planned> planned = new ArrayList<>();
        planned.add(new Planned(
                Step.REGISTER,
                new RegisterProblem(
                        row.problem("编号"),
                        row.text("问题"),
                        row.text("来源"),
                        row.word("整改类别", Words.meanings(Handling.values())),
                        row.unit("责任单位"),
                        row.unit("牵头单位"),
                        row.day("整改时限"),
                        row.person("登记人"),
                        row.day("登记日期"))));
        if (row.has("认领日期") || row.has("责任人")) {
            planned.add(new Planned(
                    Step.ACKNOWLEDGE,
                    new AcknowledgeProblem(row.problem("编号"), row.person("责任人"), row.day("认领日期", "登记日期"))));
        }
        return planned;
    }

    static List<Planned> measure(RowReader row) {
        PlannedMeasure measure = new PlannedMeasure(row.measure("措施编号"), row.text("措施"), row.day("完成时限"));
        return List.of(new Planned(
                Step.PLAN,
                new PlanMeasures(row.problem("问题编号"), List.of(measure), row.person("制定人"), row.day("制定日期"))));
    }

    static List<Planned> progress(RowReader row) {
        int percent = row.number("完成率");
        if (percent == 100) {
            return List.of(new Planned(
                    Step.PROGRESS,
                    new CompleteMeasure(
                            row.problem("问题编号"),
                            row.measure("措施编号"),
                            row.text("佐证材料"),
                            row.person("报告人"),
                            row.day("日期"))));
        }
        return List.of(new Planned(
                Step.PROGRESS,
                new ReportProgress(
                        row.problem("问题编号"),
                        row.measure("措施编号"),
                        percent,
                        row.text("进展情况"),
                        row.person("报告人"),
                        row.day("日期"))));
    }

    static List<Planned> request(RowReader row) {
        return List.of(new Planned(
                Step.REQUEST,
                new RequestClosure(row.problem("问题编号"), row.list("佐证材料"), row.person("申请人"), row.day("申请日期"))));
    }
}
