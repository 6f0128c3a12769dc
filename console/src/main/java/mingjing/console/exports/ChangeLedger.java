package mingjing.console.exports;

import mingjing.events.DomainEvent;
import mingjing.events.Words;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.query.Names;

/** The ledger of changes: later deadlines, pauses, transfers, notices. */
final class ChangeLedger {
    private final Names names;
    private final FirstSignatures signatures = new FirstSignatures();

    ChangeLedger(Names names) {
        this.names = names;
    }

    void change(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ProblemAcknowledged it -> {
                if (!signatures.isFirst(it)) {
                    row(sheet, it, "认领", it.owner());
                }
            }
            case DeadlineExtended it ->
                row(sheet, it, "延期", it.approver()).fill("新时限", it.deadline(), "理由", it.reason());
            case ClockPaused it -> row(sheet, it, "暂停计时", it.approver()).put("理由", it.reason());
            case ClockResumed it -> row(sheet, it, "恢复计时", it.resumedBy());
            case ProblemShelved it -> row(sheet, it, "挂账", it.approver()).put("理由", it.reason());
            case ProblemUnshelved it -> row(sheet, it, "取消挂账", it.approver());
            case ProblemMadeLongTerm it -> row(sheet, it, "长期坚持", it.approver()).put("理由", it.mechanism());
            case ProblemTransferred it -> {
                signatures.transferred(it);
                row(sheet, it, "移交", it.approver()).fill("新责任单位", names.unit(it.toUnit()), "理由", it.reason());
            }
            case ProblemMerged it ->
                row(sheet, it, "并案", it.approver()).fill("并入编号", it.into().value(), "理由", it.reason());
            case ProblemWithdrawn it -> row(sheet, it, "撤销", it.approver()).put("理由", it.reason());
            case SupervisionNoticeIssued it ->
                row(sheet, it, "督办", it.issuedBy())
                        .fill("级别", Words.of(it.level()).substring(0, 1), "理由", it.reason());
            case ReminderSent it -> row(sheet, it, "催办", it.sentBy());
            default -> {}
        }
    }

    private Line row(LedgerSheet sheet, ProblemEvent event, String what, PersonId by) {
        return sheet.row(
                event.problemId(),
                "问题编号",
                event.problemId().value(),
                "日期",
                event.occurredOn(),
                "事项",
                what,
                "批准人",
                names.person(by));
    }
}
