package mingjing.console.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.concern.AnalyseConcern;
import mingjing.command.concern.AppraiseConcern;
import mingjing.command.concern.AskSatisfaction;
import mingjing.command.concern.CollectConcern;
import mingjing.command.concern.ConcludeReferral;
import mingjing.command.concern.HandleConcern;
import mingjing.command.concern.MergeConcern;
import mingjing.command.concern.ReferConcern;
import mingjing.command.concern.RegisterConcern;
import mingjing.command.concern.ReportBack;
import mingjing.command.concern.ReworkConcern;
import mingjing.command.concern.WithdrawConcern;
import mingjing.events.Words;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.Grade;
import mingjing.events.concern.Line;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.PersonId;

/** Rows of the ledgers of concerns, each the steps that one hand takes. */
final class ConcernRows {
    private static final Map<String, Boolean> DONE = Map.of("办结", true, "继续办理", false);
    private static final Map<String, Boolean> RESOLVED = Map.of("已解决", true, "未解决", false);
    private static final String UNREACHABLE = "未联系上";

    private ConcernRows() {}

    private static ConcernId number(RowReader row, String column) {
        return row.id(column, row.text(column), ConcernId::new);
    }

    static List<Planned> collected(RowReader row) {
        ConcernId id = number(row, "编号");
        List<Planned> planned = new ArrayList<>();
        planned.add(new Planned(
                Step.COLLECT,
                new CollectConcern(
                        id,
                        row.unit("社区"),
                        row.word("渠道", Words.meanings(Channel.values())),
                        row.text("诉求"),
                        row.person("登记人"),
                        row.day("日期"))));
        if (row.has("分析日期")) {
            planned.add(new Planned(
                    Step.ANALYSE,
                    new AnalyseConcern(
                            id,
                            row.word("轻重", Words.meanings(Urgency.values())),
                            row.person("分析人", "登记人"),
                            row.day("分析日期", "日期"))));
        }
        if (row.has("建账日期")) {
            planned.add(new Planned(
                    Step.ENTER, new RegisterConcern(id, row.person("建账人", "登记人"), row.day("建账日期", "分析日期"))));
        }
        return planned;
    }

    static List<Planned> handled(RowReader row) {
        return List.of(new Planned(
                Step.HANDLE,
                new HandleConcern(
                        number(row, "诉求编号"),
                        row.word("方式", Words.meanings(Line.values())),
                        row.text("情况"),
                        row.word("结果", DONE),
                        row.person("办理人"),
                        row.day("日期"))));
    }

    static List<Planned> referred(RowReader row) {
        ConcernId id = number(row, "诉求编号");
        List<Planned> planned = new ArrayList<>();
        planned.add(new Planned(
                Step.REFER,
                new ReferConcern(id, row.text("转往单位"), row.text("理由"), row.person("经办人"), row.day("转办日期"))));
        if (row.has("结果日期")) {
            planned.add(new Planned(
                    Step.OUTCOME,
                    new ConcludeReferral(
                            id,
                            row.word("结果", RESOLVED),
                            row.text("结果说明"),
                            row.person("结果报告人", "经办人"),
                            row.day("结果日期", "转办日期"))));
        }
        return planned;
    }

    static List<Planned> calledBack(RowReader row) {
        ConcernId id = number(row, "诉求编号");
        List<Planned> planned = new ArrayList<>();
        if (row.has("反馈日期")) {
            planned.add(new Planned(
                    Step.REPORT_BACK, new ReportBack(id, row.text("反馈方式"), row.person("反馈人"), row.day("反馈日期"))));
        }
        // Told, but not asked yet.
        if (row.has("反馈日期") && !row.has("回访日期") && !row.has("评分") && !row.has("回访人")) {
            return planned;
        }
        Optional<Integer> rating =
                row.text("评分").equals(UNREACHABLE) ? Optional.empty() : Optional.of(row.number("评分"));
        planned.add(new Planned(
                Step.ASK, new AskSatisfaction(id, rating, row.text("情况"), row.person("回访人"), row.day("回访日期"))));
        if (row.has("重办日期")) {
            planned.add(new Planned(
                    Step.REWORK,
                    new ReworkConcern(
                            id,
                            row.text(row.has("重办理由") ? "重办理由" : "情况"),
                            row.person("重办人", "回访人"),
                            row.day("重办日期", "回访日期"))));
        }
        if (row.has("考核日期")) {
            planned.add(new Planned(
                    Step.APPRAISE,
                    new AppraiseConcern(
                            id,
                            row.word("等次", Words.meanings(Grade.values())),
                            row.person("考核人"),
                            row.day("考核日期", "回访日期"))));
        }
        return planned;
    }

    static List<Planned> changed(RowReader row) {
        ConcernId id = number(row, "诉求编号");
        PersonId by = row.person("经办人");
        LocalDate day = row.day("日期");
        Command order = switch (row.text("事项")) {
            case "并案" -> new MergeConcern(id, number(row, "并入编号"), row.text("理由"), by, day);
            case "撤回" -> new WithdrawConcern(id, row.text("理由"), by, day);
            default -> throw new BadCell("事项", "“" + row.text("事项") + "” 不在可填的范围里。可填：并案、撤回。");
        };
        return List.of(new Planned(Step.CONCERN_CHANGE, order));
    }
}
