package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The work on a problem, each step by its own role; in the end it is withdrawn, so that the year's figures stay. */
class ProblemOnPagesTest extends InChromium {
    @Test
    void a_problem_is_worked_on_by_those_who_may() {
        String path = registered();
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open(path).send("AcknowledgeProblem");
            assertThat(secretary.text(".mj-story-top")).contains("已认领");
            secretary.send("PlanMeasures", "measure", "清理楼道并张贴告知");
            secretary.send("ReportProgress", "percent", "40", "note", "已清理两个单元");
            assertThat(secretary.text(".mj-story-top")).contains("整改中");
            assertThat(secretary.page().locator("form[action$='CloseProblem']").count())
                    .isZero();
            secretary.send("CompleteMeasure", "evidence", "清理前后照片").send("RequestClosure");
            assertThat(secretary.text(".mj-story-top")).contains("已申请销号");
        }
        try (Visitor verifier = Visitor.as(browser(), "verifier")) {
            verifier.open(path).send("StartVerification").send("VerifyClosure", "finding", "现场属实");
            assertThat(verifier.text(".mj-timeline li:last-child")).contains("核查通过", "现场属实");
        }
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open(path).send("PubliciseClosure", "place", "小区公告栏");
            assertThat(clerk.text(".mj-story-top")).contains("公示中");
        }
        try (Visitor approver = Visitor.as(browser(), "approver")) {
            approver.open(path).send("CloseProblem");
            assertThat(approver.text(".alert-danger")).contains("公示到", "期满才能销号");
            approver.open(path).send("WithdrawProblem", "reason", "测试登记");
            assertThat(approver.text(".mj-flash")).contains("撤销登记", "账本位置");
        }
    }

    private String registered() {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/rectification/new")
                    .send("new", "what", "楼道堆物没有按期清理", "source", "群众反映", "responsibleUnit", "SQ-01");
            assertThat(clerk.text(".mj-flash")).contains("登记问题");
            return java.net.URI.create(clerk.page().url()).getPath();
        }
    }
}
