package mingjing.console.imports;

/** The steps that rows ask for, in the order in which an office takes them on one day. */
public enum Step {
    REGISTER("登记日期"),
    ACKNOWLEDGE("认领日期"),
    PLAN("制定日期"),
    CHANGE("日期"),
    PROGRESS("日期"),
    REQUEST("申请日期"),
    START_VERIFICATION("开始日期"),
    CONCLUDE_VERIFICATION("核查日期"),
    PUBLICISE("公示日期"),
    CLOSE("销号日期"),
    REVISIT("回访日期"),
    CONCLUDE_REVISIT("回访日期"),
    STUDY("日期"),
    VISIT("日期"),
    ACTIVITY("日期"),
    COLLECT("日期"),
    ANALYSE("分析日期"),
    ENTER("建账日期"),
    HANDLE("日期"),
    REFER("转办日期"),
    OUTCOME("结果日期"),
    REPORT_BACK("反馈日期"),
    ASK("回访日期"),
    REWORK("重办日期"),
    APPRAISE("考核日期"),
    CONCERN_CHANGE("日期");

    private final String dayColumn;

    Step(String dayColumn) {
        this.dayColumn = dayColumn;
    }

    /** The column in which the ledger says when the step was taken. */
    String dayColumn() {
        return dayColumn;
    }
}
