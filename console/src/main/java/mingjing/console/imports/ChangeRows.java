package mingjing.console.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingjing.command.Command;
import mingjing.command.rectification.AcknowledgeProblem;
import mingjing.command.rectification.ExtendDeadline;
import mingjing.command.rectification.IssueSupervisionNotice;
import mingjing.command.rectification.MakeLongTerm;
import mingjing.command.rectification.MergeProblem;
import mingjing.command.rectification.PauseClock;
import mingjing.command.rectification.ResumeClock;
import mingjing.command.rectification.SendReminder;
import mingjing.command.rectification.ShelveProblem;
import mingjing.command.rectification.TransferProblem;
import mingjing.command.rectification.UnshelveProblem;
import mingjing.command.rectification.WithdrawProblem;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.SupervisionLevel;

/** Rows of the ledger of changes: later deadlines, pauses, transfers, notices. */
final class ChangeRows {
    private static final String SUBJECTS = "延期、暂停计时、恢复计时、挂账、取消挂账、长期坚持、移交、认领、并案、撤销、督办、催办";

    /** Ledgers write the colour alone. */
    private static final Map<String, SupervisionLevel> LEVELS =
            Map.of("蓝", SupervisionLevel.BLUE, "黄", SupervisionLevel.YELLOW, "红", SupervisionLevel.RED);

    private ChangeRows() {}

    static List<Planned> change(RowReader row) {
        ProblemId problem = row.problem("问题编号");
        PersonId by = row.person("批准人");
        LocalDate day = row.day("日期");
        Command order = switch (row.text("事项")) {
            case "延期" -> new ExtendDeadline(problem, row.day("新时限"), row.text("理由"), by, day);
            case "暂停计时" -> new PauseClock(problem, row.text("理由"), by, day);
            case "恢复计时" -> new ResumeClock(problem, by, day);
            case "挂账" -> new ShelveProblem(problem, row.text("理由"), by, day);
            case "取消挂账" -> new UnshelveProblem(problem, by, day);
            case "长期坚持" -> new MakeLongTerm(problem, row.text("理由"), by, day);
            case "移交" -> new TransferProblem(problem, row.unit("新责任单位"), row.text("理由"), by, day);
            case "认领" -> new AcknowledgeProblem(problem, by, day);
            case "并案" -> new MergeProblem(problem, row.problem("并入编号"), row.text("理由"), by, day);
            case "撤销" -> new WithdrawProblem(problem, row.text("理由"), by, day);
            case "督办" -> new IssueSupervisionNotice(problem, row.word("级别", LEVELS), row.text("理由"), by, day);
            case "催办" -> new SendReminder(problem, by, day);
            default -> throw new BadCell("事项", "“" + row.text("事项") + "” 不在可填的范围里。可填：" + SUBJECTS + "。");
        };
        return List.of(new Planned(Step.CHANGE, order));
    }
}
