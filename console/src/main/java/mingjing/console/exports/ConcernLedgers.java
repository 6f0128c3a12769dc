package mingjing.console.exports;

import mingjing.events.DomainEvent;
import mingjing.events.Words;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.query.Names;

/** The ledgers of concerns, each the steps that one hand takes. */
record ConcernLedgers(Names names) {
    void collected(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ConcernCollected it ->
                sheet.row(
                        it.concernId(),
                        "编号",
                        it.concernId().value(),
                        "日期",
                        it.occurredOn(),
                        "渠道",
                        Words.of(it.channel()),
                        "社区",
                        names.unit(it.unit()),
                        "诉求",
                        it.what(),
                        "登记人",
                        names.person(it.collectedBy()));
            case ConcernAnalysed it ->
                sheet.next(it.concernId()).ifPresent(row -> {
                    row.fill("分析日期", it.occurredOn(), "轻重", Words.of(it.urgency()));
                    row.fillUnlike("分析人", names.person(it.analysedBy()), "登记人");
                });
            case ConcernRegistered it ->
                sheet.next(it.concernId()).ifPresent(row -> {
                    row.put("建账日期", it.occurredOn());
                    row.fillUnlike("建账人", names.person(it.registeredBy()), "登记人");
                });
            default -> {}
        }
    }

    void handled(DomainEvent event, LedgerSheet sheet) {
        if (event instanceof ConcernHandled it) {
            sheet.row(
                    it.concernId(),
                    "诉求编号",
                    it.concernId().value(),
                    "日期",
                    it.occurredOn(),
                    "方式",
                    Words.of(it.line()),
                    "情况",
                    it.what(),
                    "结果",
                    it.resolved() ? "办结" : "继续办理",
                    "办理人",
                    names.person(it.handledBy()));
        }
    }

    void referred(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ConcernReferred it ->
                sheet.row(
                        it.concernId(),
                        "诉求编号",
                        it.concernId().value(),
                        "转办日期",
                        it.occurredOn(),
                        "转往单位",
                        it.to(),
                        "理由",
                        it.reason(),
                        "经办人",
                        names.person(it.referredBy()));
            case ReferralConcluded it ->
                sheet.next(it.concernId()).ifPresent(row -> {
                    row.fill("结果日期", it.occurredOn(), "结果", it.resolved() ? "已解决" : "未解决", "结果说明", it.outcome());
                    row.fillUnlike("结果报告人", names.person(it.reportedBy()), "经办人");
                });
            default -> {}
        }
    }

    /** What was told and what was answered stand in one row; another answer begins another. */
    void calledBack(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ConcernReportedBack it ->
                sheet.row(it.concernId(), "诉求编号", it.concernId().value())
                        .fill("反馈日期", it.occurredOn(), "反馈方式", it.how(), "反馈人", names.person(it.reportedBy()));
            case SatisfactionAsked it -> {
                Line row = sheet.next(it.concernId(), open -> !open.has("回访日期"))
                        .orElseGet(() ->
                                sheet.row(it.concernId(), "诉求编号", it.concernId().value()));
                row.fill(
                        "回访日期",
                        it.occurredOn(),
                        "评分",
                        it.rating().map(Object.class::cast).orElse("未联系上"),
                        "情况",
                        it.note(),
                        "回访人",
                        names.person(it.askedBy()));
            }
            case ConcernReworked it ->
                sheet.next(it.concernId()).ifPresent(row -> {
                    row.put("重办日期", it.occurredOn());
                    row.fillUnlike("重办理由", it.reason(), "情况");
                    row.fillUnlike("重办人", names.person(it.orderedBy()), "回访人");
                });
            case ConcernAppraised it ->
                sheet.next(it.concernId())
                        .ifPresent(row -> row.fill(
                                "考核日期",
                                it.occurredOn(),
                                "等次",
                                Words.of(it.grade()),
                                "考核人",
                                names.person(it.appraisedBy())));
            default -> {}
        }
    }

    void changed(DomainEvent event, LedgerSheet sheet) {
        switch (event) {
            case ConcernMerged it ->
                sheet.row(it.concernId(), "诉求编号", it.concernId().value(), "日期", it.occurredOn())
                        .fill(
                                "事项",
                                "并案",
                                "并入编号",
                                it.into().value(),
                                "理由",
                                it.reason(),
                                "经办人",
                                names.person(it.mergedBy()));
            case ConcernWithdrawn it ->
                sheet.row(it.concernId(), "诉求编号", it.concernId().value(), "日期", it.occurredOn())
                        .fill("事项", "撤回", "理由", it.reason(), "经办人", names.person(it.withdrawnBy()));
            default -> {}
        }
    }
}
