package mingjing.console.exports;

import mingjing.console.imports.Listed;
import mingjing.events.DomainEvent;
import mingjing.events.Words;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.query.Names;

/** The ledgers about the work on problems: lists, measures, progress and requests. */
final class RectificationLedgers {
    private final Names names;
    private final FirstSignatures signatures = new FirstSignatures();

    RectificationLedgers(Names names) {
        this.names = names;
    }

    void problem(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ProblemRegistered it ->
                sheet.row(
                        it.problemId(),
                        "编号",
                        it.problemId().value(),
                        "问题",
                        it.what(),
                        "来源",
                        it.source(),
                        "整改类别",
                        Words.of(it.handling()),
                        "责任单位",
                        names.unit(it.responsibleUnit()),
                        "牵头单位",
                        names.unit(it.leadUnit()),
                        "登记日期",
                        it.occurredOn(),
                        "整改时限",
                        it.deadline(),
                        "登记人",
                        names.person(it.registeredBy()));
            case ProblemAcknowledged it -> {
                if (signatures.isFirst(it)) {
                    sheet.next(it.problemId())
                            .ifPresent(row -> row.fill("责任人", names.person(it.owner()), "认领日期", it.occurredOn()));
                }
            }
            case ProblemTransferred it -> signatures.transferred(it);
            case ProblemCorrected it ->
                sheet.latest(it.problemId()).ifPresent(row -> row.fill("问题", it.what(), "来源", it.source()));
            default -> {}
        }
    }

    void measure(DomainEvent event, LedgerSheet sheet) {
        if (event instanceof MeasuresPlanned it) {
            for (PlannedMeasure measure : it.measures()) {
                sheet.row(
                        measure.measureId(),
                        "问题编号",
                        it.problemId().value(),
                        "措施编号",
                        measure.measureId().value(),
                        "措施",
                        measure.what(),
                        "完成时限",
                        measure.due(),
                        "制定人",
                        names.person(it.plannedBy()),
                        "制定日期",
                        it.occurredOn());
            }
        }
    }

    void progress(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ProgressReported it ->
                moved(sheet, it.problemId(), it.measureId(), it.occurredOn())
                        .fill("完成率", it.percent(), "进展情况", it.note(), "报告人", names.person(it.reportedBy()));
            case MeasureCompleted it ->
                moved(sheet, it.problemId(), it.measureId(), it.occurredOn())
                        .fill("完成率", 100, "佐证材料", it.evidence(), "报告人", names.person(it.completedBy()));
            default -> {}
        }
    }

    private static Line moved(LedgerSheet sheet, Object problem, Object measure, Object day) {
        return sheet.row(measure, "问题编号", problem.toString(), "措施编号", measure.toString(), "日期", day);
    }

    void request(DomainEvent event, LedgerSheet sheet) {
        if (event instanceof ClosureRequested it) {
            sheet.row(
                    it.problemId(),
                    "问题编号",
                    it.problemId().value(),
                    "申请日期",
                    it.occurredOn(),
                    "申请人",
                    names.person(it.requestedBy()),
                    "佐证材料",
                    Listed.written(it.evidence()));
        }
    }
}
