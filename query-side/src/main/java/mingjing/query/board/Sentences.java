package mingjing.query.board;

import java.util.List;
import java.util.stream.Collectors;
import mingjing.events.Words;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.*;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.query.Names;

/** One plain sentence for each thing that can happen to a problem. */
record Sentences(Names names) {
    String of(ProblemEvent event) {
        return switch (event) {
            case ProblemRegistered it -> registered(it);
            case ProblemAcknowledged it -> "%s签字认领。".formatted(who(it.owner()));
            case MeasuresPlanned it -> "%s定下%s。".formatted(who(it.plannedBy()), measures(it));
            case ProgressReported it ->
                "%s报告措施 %s 完成 %d%%：%s。".formatted(who(it.reportedBy()), it.measureId(), it.percent(), said(it.note()));
            case MeasureCompleted it ->
                "%s完成措施 %s，佐证：%s。".formatted(who(it.completedBy()), it.measureId(), said(it.evidence()));
            case ClosureRequested it -> "%s自查后申请销号，佐证：%s。".formatted(who(it.requestedBy()), list(it.evidence()));
            case VerificationStarted it -> "%s开始核查。".formatted(who(it.verifier()));
            case ClosureVerified it -> "%s核查通过：%s。".formatted(who(it.verifier()), said(it.finding()));
            case ProblemReturned it ->
                "%s核查不通过，回炉重做 %s：%s。".formatted(who(it.verifier()), list(it.redo()), said(it.reason()));
            case ClosurePublicised it ->
                "%s在%s公示，至 %s。".formatted(who(it.publicisedBy()), said(it.place()), it.until());
            case ProblemClosed it -> "%s批准销号，依据：%s。".formatted(who(it.approver()), list(it.evidence()));
            case ProblemRevisited it -> "%s回头看：%s。".formatted(who(it.visitor()), said(it.finding()));
            case ProblemSustained it -> "%s确认整改巩固，长效机制：%s。".formatted(who(it.confirmedBy()), said(it.mechanism()));
            case ProblemReopened it -> reopened(it);
            case DeadlineExtended it ->
                "%s批准延期至 %s：%s。".formatted(who(it.approver()), it.deadline(), said(it.reason()));
            case ClockPaused it -> "%s批准暂停计时：%s。".formatted(who(it.approver()), said(it.reason()));
            case ClockResumed it -> "%s恢复计时。".formatted(who(it.resumedBy()));
            case ProblemShelved it -> "%s批准挂账：%s。".formatted(who(it.approver()), said(it.reason()));
            case ProblemUnshelved it -> "%s批准解除挂账，继续整改。".formatted(who(it.approver()));
            case ProblemMadeLongTerm it -> "%s批准转为长期坚持，长效机制：%s。".formatted(who(it.approver()), said(it.mechanism()));
            case ProblemTransferred it ->
                "%s批准移交%s：%s。".formatted(who(it.approver()), unit(it.toUnit()), said(it.reason()));
            case ProblemMerged it -> "%s批准并入 %s：%s。".formatted(who(it.approver()), it.into(), said(it.reason()));
            case ProblemWithdrawn it -> "%s批准撤销登记：%s。".formatted(who(it.approver()), said(it.reason()));
            case ProblemCorrected it ->
                "%s更正登记，问题改为“%s”，来源改为“%s”：%s。"
                        .formatted(who(it.correctedBy()), said(it.what()), said(it.source()), said(it.reason()));
            case SupervisionNoticeIssued it ->
                "%s发出%s督办单：%s。".formatted(who(it.issuedBy()), Words.of(it.level()), said(it.reason()));
            case ReminderSent it -> "%s催办，期限 %s。".formatted(who(it.sentBy()), it.deadline());
        };
    }

    String of(AppealEvent event) {
        return switch (event) {
            case AppealRaised it ->
                "%s代表%s申诉第 %d 号不应这样计分：%s。"
                        .formatted(
                                who(it.raisedBy()),
                                unit(it.unit()),
                                it.disputed().position(),
                                said(it.grounds()));
            case AppealUpheld it ->
                "%s复核，申诉成立，第 %d 号%s：%s。"
                        .formatted(
                                who(it.decidedBy()),
                                it.disputed().position(),
                                it.corrected().map("已由第 %d 号更正"::formatted).orElse("不再计分"),
                                said(it.reason()));
            case AppealRejected it ->
                "%s复核，申诉不成立，第 %d 号照旧计分：%s。"
                        .formatted(who(it.decidedBy()), it.disputed().position(), said(it.reason()));
            case AppealWithdrawn it ->
                "%s撤回对第 %d 号的申诉：%s。"
                        .formatted(who(it.withdrawnBy()), it.disputed().position(), said(it.reason()));
        };
    }

    private String registered(ProblemRegistered it) {
        return "%s登记问题“%s”（%s，来源：%s），责任单位%s，牵头单位%s，期限 %s。"
                .formatted(
                        who(it.registeredBy()),
                        said(it.what()),
                        Words.of(it.handling()),
                        said(it.source()),
                        unit(it.responsibleUnit()),
                        unit(it.leadUnit()),
                        it.deadline());
    }

    private static String measures(MeasuresPlanned it) {
        return it.measures().stream()
                .map(measure -> "措施 %s“%s”（%s 前）".formatted(measure.measureId(), said(measure.what()), measure.due()))
                .collect(Collectors.joining("、"));
    }

    private String reopened(ProblemReopened it) {
        return "%s认定%s，重新打开，失效措施 %s，新期限 %s：%s。"
                .formatted(
                        who(it.reopenedBy()),
                        Words.of(it.cause()),
                        list(it.failed()),
                        it.deadline(),
                        said(it.reason()));
    }

    private String who(PersonId person) {
        return person.equals(PersonId.SYSTEM) ? "系统" : names.person(person);
    }

    private String unit(UnitId unit) {
        return names.unit(unit);
    }

    private static String list(List<?> things) {
        return things.isEmpty()
                ? "无"
                : things.stream().map(thing -> said(thing.toString())).collect(Collectors.joining("、"));
    }

    /** Free text without the full stop its writer put, because the sentence brings its own. */
    private static String said(String text) {
        return text.strip().replaceAll("[。.；;]+$", "");
    }
}
