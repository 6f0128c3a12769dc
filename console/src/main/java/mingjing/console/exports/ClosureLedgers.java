package mingjing.console.exports;

import java.util.List;
import java.util.stream.Collectors;
import mingjing.console.imports.Listed;
import mingjing.events.DomainEvent;
import mingjing.events.Words;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Names;

/** The ledgers of verifiers and approvers: checking, striking off, going back to look. */
record ClosureLedgers(Names names) {
    void verification(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case VerificationStarted it ->
                sheet.row(
                        it.problemId(),
                        "问题编号",
                        it.problemId().value(),
                        "核查人",
                        names.person(it.verifier()),
                        "开始日期",
                        it.occurredOn());
            case ClosureVerified it ->
                sheet.next(it.problemId())
                        .ifPresent(row -> row.fill("核查日期", it.occurredOn(), "结论", "通过", "情况", it.finding()));
            case ProblemReturned it ->
                sheet.next(it.problemId())
                        .ifPresent(row -> row.fill(
                                "核查日期", it.occurredOn(), "结论", "回炉", "情况", it.reason(), "返工措施", joined(it.redo())));
            default -> {}
        }
    }

    private static String joined(List<MeasureId> measures) {
        return measures.stream().map(MeasureId::value).collect(Collectors.joining("、"));
    }

    void closure(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ClosurePublicised it ->
                sheet.row(
                        it.problemId(),
                        "问题编号",
                        it.problemId().value(),
                        "公示地点",
                        it.place(),
                        "公示日期",
                        it.occurredOn(),
                        "公示截止",
                        it.until(),
                        "公示人",
                        names.person(it.publicisedBy()));
            case ProblemClosed it ->
                sheet.next(it.problemId())
                        .ifPresent(row -> row.fill(
                                "销号日期",
                                it.occurredOn(),
                                "批准人",
                                names.person(it.approver()),
                                "依据",
                                Listed.written(it.evidence())));
            default -> {}
        }
    }

    /** A visit and what was concluded from it stand in one row; another conclusion begins another. */
    void revisit(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ProblemRevisited it ->
                sheet.row(
                        it.problemId(),
                        "问题编号",
                        it.problemId().value(),
                        "回访日期",
                        it.occurredOn(),
                        "回访人",
                        names.person(it.visitor()),
                        "情况",
                        it.finding());
            case ProblemSustained it -> concluded(it, "巩固", it.mechanism(), it.confirmedBy(), sheet);
            case ProblemReopened it ->
                concluded(it, Words.of(it.cause()), it.reason(), it.reopenedBy(), sheet)
                        .fill("反弹措施", joined(it.failed()), "新时限", it.deadline());
            default -> {}
        }
    }

    private Line concluded(ProblemEvent event, String how, String said, PersonId by, LedgerSheet sheet) {
        ProblemId problem = event.problemId();
        Line row = sheet.next(problem, open -> !open.has("结论"))
                .orElseGet(() -> sheet.row(problem, "问题编号", problem.value()));
        row.put("结论", how);
        row.fillUnlike("结论日期", event.occurredOn(), "回访日期");
        row.fillUnlike("结论说明", said, "情况");
        row.fillUnlike("结论人", names.person(by), "回访人");
        return row;
    }
}
