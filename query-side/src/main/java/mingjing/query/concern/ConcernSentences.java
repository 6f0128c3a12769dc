package mingjing.query.concern;

import mingjing.events.Words;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.query.Names;

/** One plain sentence for each thing that can happen to a concern. */
record ConcernSentences(Names names) {
    String of(ConcernEvent event) {
        return switch (event) {
            case ConcernCollected it ->
                "%s经%s收到%s的诉求：%s。"
                        .formatted(
                                names.person(it.collectedBy()),
                                Words.of(it.channel()),
                                names.unit(it.unit()),
                                said(it.what()));
            case ConcernAnalysed it ->
                "%s分析为%s，应在 %s 前处置。".formatted(names.person(it.analysedBy()), Words.of(it.urgency()), it.due());
            case ConcernRegistered it -> "%s建立台账。".formatted(names.person(it.registeredBy()));
            case ConcernHandled it ->
                "%s%s办理：%s。%s"
                        .formatted(
                                names.person(it.handledBy()),
                                Words.of(it.line()),
                                said(it.what()),
                                it.resolved() ? "已办结。" : "还要继续办理。");
            case ConcernReferred it ->
                "%s转往%s：%s。".formatted(names.person(it.referredBy()), said(it.to()), said(it.reason()));
            case ReferralConcluded it ->
                "%s得知转办结果，%s：%s。"
                        .formatted(names.person(it.reportedBy()), it.resolved() ? "已解决" : "未解决", said(it.outcome()));
            case ConcernReportedBack it -> "%s反馈结果：%s。".formatted(names.person(it.reportedBy()), said(it.how()));
            case SatisfactionAsked it ->
                "%s回访，%s：%s。"
                        .formatted(
                                names.person(it.askedBy()),
                                it.rating().map("评 %d 分"::formatted).orElse("未联系上"),
                                said(it.note()));
            case ConcernReworked it -> "%s要求重办：%s。".formatted(names.person(it.orderedBy()), said(it.reason()));
            case ConcernAppraised it -> "%s考核为%s。".formatted(names.person(it.appraisedBy()), Words.of(it.grade()));
            case ConcernMerged it -> "%s并入 %s：%s。".formatted(names.person(it.mergedBy()), it.into(), said(it.reason()));
            case ConcernWithdrawn it -> "%s撤回：%s。".formatted(names.person(it.withdrawnBy()), said(it.reason()));
        };
    }

    /** Free text without the full stop its writer put, because the sentence brings its own. */
    private static String said(String text) {
        return text.strip().replaceAll("[。.；;]+$", "");
    }
}
