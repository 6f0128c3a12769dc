package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;

class SupervisionOnPagesTest extends InChromium {
    private static final String GAP = "铁西社区党委 的书记 吴建明 没有责任分工";

    @Test
    void a_gap_is_shown_until_somebody_has_the_duty() {
        long before = RunningConsole.node().core().store().head();
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/supervision");
            assertThat(clerk.text("#gaps")).contains(GAP, "“社区书记直接抓”登记的 陈桂兰 已不在任");
            clerk.open("/activities/ResponsibilityAssigned")
                    .send(
                            "ResponsibilityAssigned",
                            "unit",
                            "SQ-08",
                            "职责",
                            "社区书记直接抓",
                            "责任人",
                            "S-08",
                            "任务",
                            "每月走访并报进度",
                            "期限",
                            "2027全年");
            assertThat(clerk.text(".mj-flash")).contains("账本位置");
            clerk.open("/supervision");
            assertThat(clerk.text("#gaps")).doesNotContain(GAP);
            assertThat(clerk.text("#duties tbody")).contains("吴建明");
            clerk.open("/supervision?asOf=@" + before);
            assertThat(clerk.text("#gaps")).contains(GAP);
            clerk.open("/supervision?until=2022-06-30");
            assertThat(clerk.text("#gaps")).doesNotContain("陈桂兰");
        }
    }

    @Test
    void what_is_normally_held_and_not_on_record_is_a_prompt() {
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open("/supervision/norms?period=2022");
            String prompts = secretary.text(".mj-lead strong");
            assertThat(secretary.text("main")).contains("从不扣分", "每年 1 次", "铁西社区党委年度安排");
            secretary
                    .open("/studies")
                    .send(
                            "studies",
                            "day",
                            "2022-01-20",
                            "unit",
                            "SQ-01",
                            "form",
                            "BRANCH_COMMITTEE_MEETING",
                            "topic",
                            "一季度安排",
                            "material",
                            "工作报告",
                            "attendees",
                            "30");
            assertThat(secretary.text(".mj-flash")).contains("账本位置");
            secretary.open("/supervision/norms?period=2022");
            assertThat(secretary.text(".mj-lead strong")).isNotEqualTo(prompts);
        }
    }

    @Test
    void lagging_branches_are_seen_to_move_and_broken_chains_to_be_broken() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/supervision");
            assertThat(leader.text("#migrations")).contains("支部3", "升 1 等", "支部9", "升 2 等");
            assertThat(leader.text("#contacts")).contains("支部12");
            assertThat(leader.text("#promises")).contains("协调共治", "未见记录", "小区党支部全部建起议事会");
        }
    }
}
