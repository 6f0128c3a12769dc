package mingjing.console.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingjing.events.DomainEvent;
import mingjing.events.Words;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent.*;
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
                sheet.latest(it.problemId())
                        .ifPresent(
                                row -> LedgerSheet.fill(row, "核查日期", it.occurredOn(), "结论", "通过", "情况", it.finding()));
            case ProblemReturned it ->
                sheet.latest(it.problemId())
                        .ifPresent(row -> LedgerSheet.fill(
                                row,
                                "核查日期",
                                it.occurredOn(),
                                "结论",
                                "回炉",
                                "情况",
                                it.reason(),
                                "返工措施",
                                joined(it.redo())));
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
                sheet.latest(it.problemId())
                        .ifPresent(row -> LedgerSheet.fill(
                                row,
                                "销号日期",
                                it.occurredOn(),
                                "批准人",
                                names.person(it.approver()),
                                "依据",
                                String.join("、", it.evidence())));
            default -> {}
        }
    }

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
            case ProblemSustained it ->
                sheet.latest(it.problemId()).ifPresent(row -> concluded(row, "巩固", it.mechanism(), it.occurredOn()));
            case ProblemReopened it ->
                sheet.latest(it.problemId()).ifPresent(row -> {
                    concluded(row, Words.of(it.cause()), it.reason(), it.occurredOn());
                    LedgerSheet.fill(row, "反弹措施", joined(it.failed()), "新时限", it.deadline());
                });
            default -> {}
        }
    }

    private static void concluded(Map<String, Object> row, String how, String said, LocalDate on) {
        row.put("结论", how);
        LedgerSheet.fillUnlike(row, "结论日期", on, "回访日期");
        LedgerSheet.fillUnlike(row, "结论说明", said, "情况");
    }
}
