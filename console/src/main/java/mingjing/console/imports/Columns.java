package mingjing.console.imports;

import java.util.List;
import java.util.Map;
import mingjing.command.Reason;
import mingjing.command.Refused;

/** Which column of a ledger a refusal is about, so that the error stands where the reader can mend it. */
final class Columns {
    private static final Map<Reason, List<String>> CANDIDATES = Map.ofEntries(
            Map.entry(Reason.UNKNOWN_MEASURE, List.of("措施编号", "返工措施", "反弹措施")),
            Map.entry(Reason.MEASURE_NUMBER_TAKEN, List.of("措施编号")),
            Map.entry(Reason.MEASURE_ALREADY_COMPLETED, List.of("措施编号")),
            Map.entry(Reason.UNKNOWN_UNIT, List.of("责任单位", "新责任单位", "单位", "社区")),
            Map.entry(Reason.UNIT_ENDED, List.of("责任单位", "新责任单位", "单位", "社区")),
            Map.entry(Reason.DEADLINE_BEFORE_START, List.of("整改时限", "完成时限", "公示截止", "新时限")),
            Map.entry(Reason.DEADLINE_TOO_FAR, List.of("整改时限", "完成时限", "新时限")),
            Map.entry(Reason.DEADLINE_NOT_LATER, List.of("新时限")),
            Map.entry(Reason.PERCENT_OUT_OF_RANGE, List.of("完成率")),
            Map.entry(Reason.ATTENDEES_OUT_OF_RANGE, List.of("参加人数")),
            Map.entry(Reason.EVIDENCE_NOT_CITED, List.of("依据")),
            Map.entry(Reason.NOT_THE_OWNER, List.of("申请人")),
            Map.entry(Reason.DOER_MAY_NOT_VERIFY, List.of("核查人", "回访人")),
            Map.entry(Reason.NOT_THE_VERIFIER, List.of("核查人")),
            Map.entry(Reason.DOER_MAY_NOT_APPROVE, List.of("批准人")),
            Map.entry(Reason.VERIFIER_MAY_NOT_APPROVE, List.of("批准人")),
            Map.entry(Reason.PUBLIC_NOTICE_RUNNING, List.of("销号日期")),
            Map.entry(Reason.RATING_OUT_OF_RANGE, List.of("评分")),
            Map.entry(Reason.CONCERN_REFERRED, List.of("结果")),
            Map.entry(Reason.NOT_DISSATISFIED, List.of("重办日期")),
            Map.entry(Reason.TIMES_REVERSED, List.of("结束")),
            Map.entry(Reason.LEADER_ELSEWHERE, List.of("开始")));

    private Columns() {}

    /** The column of the step's day where that is refused, else the first that fits, else the one with the item's number. */
    static String of(LedgerKind kind, Step step, Refused refused) {
        return switch (refused.reason()) {
            case NOT_AN_OPTION -> refused.details().getFirst().toString();
            case DAY_TO_COME, DAY_BEFORE_LAST_STEP -> step.dayColumn();
            default ->
                CANDIDATES.getOrDefault(refused.reason(), List.of()).stream()
                        .filter(kind.columns()::contains)
                        .findFirst()
                        .orElse(kind.columns().getFirst());
        };
    }
}
