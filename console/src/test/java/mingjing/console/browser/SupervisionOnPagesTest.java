package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import mingjing.command.concern.CollectConcern;
import mingjing.console.RunningConsole;
import mingjing.console.samples.SampleOrders;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.query.Moments;
import mingjing.store.EventStore;
import mingjing.store.publication.Publisher;
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
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/supervision/norms?period=2022");
            assertThat(leader.text("main")).contains("每年 1 次", "铁西社区党委年度安排");
        }
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open("/supervision/norms?period=2022");
            String prompts = secretary.text(".mj-lead strong");
            assertThat(secretary.text("main")).contains("从不扣分").doesNotContain("铁西社区");
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
            leader.holds(390);
            leader.findsThePageAccessible();
            leader.findsTheWidthEnough();
        }
    }

    @Test
    void a_sample_is_announced_and_not_drawn_before_its_seed_is_known() {
        LocalDate tomorrow = RunningConsole.node().part(Moments.class).today().plusDays(1);
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/supervision/samples")
                    .send("samples", "size", "999", "seedWords", "某期开奖号码", "knownOn", tomorrow.toString());
            assertThat(leader.text(".alert-danger")).contains("999 件不行");
            leader.send("samples", "size", "4");
            assertThat(leader.text(".mj-flash")).contains("公告抽样");
            assertThat(leader.text("main")).contains("待抽", "某期开奖号码");
            leader.findsThePageAccessible();
        }
        try (Visitor verifier = Visitor.as(browser(), "verifier")) {
            verifier.open("/supervision/samples").click("main table a");
            verifier.send("DrawRevisitSample", "seed", "5 7 1");
            assertThat(verifier.text(".alert-danger")).contains("到了再抽");
        }
    }

    @Test
    void a_sample_by_the_ledgers_own_root_is_drawn_and_seen() throws InterruptedException {
        EventStore store = RunningConsole.node().core().store();
        String path;
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/supervision/samples").send("samples", "size", "4", "seedWords", "本账本的根");
            path = URI.create(leader.page().url()).getPath();
        }
        try (Visitor verifier = Visitor.as(browser(), "verifier")) {
            verifier.open(path).send("DrawRevisitSample");
            assertThat(verifier.text(".alert-danger")).contains("到了再抽");
        }
        long wanted = store.head() + SampleOrders.EVENTS_LATER + 5;
        while (store.head() < wanted) {
            UnitId unit = new UnitId("SQ-02");
            String number = "S-B1-" + store.head();
            LocalDate today = RunningConsole.node().part(Moments.class).today();
            CollectConcern order = new CollectConcern(
                    new ConcernId(number), unit, Channel.GRID_VISIT, "楼道灯不亮", new PersonId("J-01"), today);
            RunningConsole.node().core().commands().carryOut(order, "clerk", Optional.of(number));
        }
        PublishedLog log = RunningConsole.node().part(Publisher.class).log();
        for (int tries = 0; tries < 400 && size(log) < wanted; tries++) {
            Thread.sleep(50);
        }
        try (Visitor verifier = Visitor.as(browser(), "verifier")) {
            verifier.open(path).send("DrawRevisitSample");
            assertThat(verifier.text(".mj-flash")).contains("抽样：已记入账本");
            assertThat(verifier.page().locator("#revisits tbody tr").count()).isEqualTo(4);
            assertThat(verifier.text("#revisits tbody")).contains("待回访");
            verifier.findsThePageAccessible();
            verifier.holds(390);
            verifier.findsTheWidthEnough();
        }
    }

    private static long size(PublishedLog log) {
        return log.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
    }
}
