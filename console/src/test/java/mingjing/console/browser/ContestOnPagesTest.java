package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 大比武 as it is held: nine secretaries before seven judges, one of whom is of an entrant's own community. */
class ContestOnPagesTest extends InChromium {
    private static final String ID = "DBW-2022-2";
    private static final String PAGE = "/contests/" + ID;
    private static final String SLIP = "/judging/" + ID;
    private static final List<String> JUDGES = List.of("L-02", "L-03", "L-04", "L-05", "H-02", "H-03", "J-03");
    private static final String INSIDER = "J-03";
    private static final String INSIDERS_UNIT = "SQ-01";
    private static final List<String> SEGMENTS = List.of("PRESENT_RESULTS", "NAME_GAPS", "REFLECT", "PLEDGE");

    private static void accounts() {
        for (String judge : JUDGES) {
            Account account =
                    new Account(judge, Role.JUDGE, new PersonId(judge), judge.equals(INSIDER) ? INSIDERS_UNIT : "JD");
            RunningConsole.node().accounts().open(account, RunningConsole.PASSWORD);
        }
    }

    /** A ninth community, so that nine take part. */
    private static void ninth() {
        Caller approver = Caller.as("approver");
        assertThat(approver.order(
                                "EstablishUnit",
                                "{\"unitId\": \"SQ-09\", \"name\": \"新苑社区党委\", \"level\": \"COMMUNITY_COMMITTEE\", \"parent\": \"JD\", \"households\": 900, \"occurredOn\": \"2023-01-03\"}")
                        .status())
                .isEqualTo(200);
        assertThat(approver.order(
                                "AppointSecretary",
                                "{\"unitId\": \"SQ-09\", \"secretary\": \"S-05\", \"occurredOn\": \"2023-01-03\"}")
                        .status())
                .isEqualTo(200);
    }

    private static JsonNode contest() {
        return Caller.as("auditor").get("/api/v1/contests/" + ID).json();
    }

    /** What a judge gives: the earlier in the list, the harder; one entrant after the other a little less. */
    private static String mark(int judge, int entrant, int segment) {
        return Integer.toString(List.of(24, 19, 11, 23).get(segment) + judge % 3 - entrant % 4);
    }

    @Test
    void a_contest_of_nine_before_seven_is_held_on_pages() {
        accounts();
        ninth();
        try (Visitor clerk = Visitor.as(browser(), "clerk");
                Visitor verifier = Visitor.as(browser(), "verifier");
                Visitor hall = Visitor.as(browser(), "leader")) {
            gather(clerk);
            clerk.findsThePageAccessible();
            hall.open(PAGE + "/hall");
            hall.findsThePageAccessible();
            Map<String, Visitor> judges = new LinkedHashMap<>();
            JUDGES.forEach(judge -> judges.put(judge, judge(judge)));
            try {
                perform(clerk, verifier, judges, hall);
            } finally {
                judges.values().forEach(Visitor::close);
            }
            confirmAndAnnounce(clerk, verifier, hall);
            dispute(clerk, verifier);
        }
    }

    private void gather(Visitor clerk) {
        clerk.open("/contests").send("contests", "period", "2022", "title", "2022年大比武加赛", "number", ID);
        assertThat(clerk.text(".mj-story-top")).contains("报名筹备");
        assertThat(clerk.text(".mj-facts")).contains("社区书记大比武@2022.3", "全年得分 50% + 现场得分 50%", "晒成绩 30");
        for (int community = 1; community <= 9; community++) {
            clerk.send("EnterSecretary", "unit", "SQ-0" + community);
        }
        JUDGES.forEach(judge -> clerk.send("SwearInJudge", "judge", judge));
        clerk.send("SwearInJudge", "judge", "S-01");
        assertThat(clerk.text(".alert-danger")).contains("不能兼任");
        assertThat(clerk.open(PAGE + "/SwearInJudge?lang=zh").page().url())
                .as("the form's address")
                .contains(PAGE + "?lang");
        clerk.open(PAGE).send("DrawOrder", "seed", "0815");
        assertThat(clerk.text(".alert-danger")).contains("监票人或计票人");
        clerk.open(PAGE).send("AppointOfficial", "office", "SCRUTINEER", "person", "H-01");
        clerk.send("AppointOfficial", "office", "TELLER", "person", "P-01");
        clerk.send("DrawOrder", "seed", "0815");
        assertThat(clerk.text(".mj-story-top")).contains("比武进行中");
    }

    private Visitor judge(String name) {
        Visitor judge = Visitor.as(browser(), name);
        judge.holds(390);
        assertThat(judge.text("h1")).isEqualTo("评委打分");
        judge.open(SLIP);
        judge.findsThePageAccessible();
        judge.findsTheWidthEnough();
        return judge;
    }

    private static void perform(Visitor clerk, Visitor verifier, Map<String, Visitor> judges, Visitor hall) {
        List<String> order = order();
        clerk.open(PAGE);
        verifier.open(PAGE);
        for (int entrant = 0; entrant < order.size(); entrant++) {
            String unit = order.get(entrant);
            for (String segment : SEGMENTS) {
                step(clerk, entrant, "BeginSegment", "unit", unit, "segment", segment);
            }
            String number = "CN-T-" + entrant;
            step(clerk, entrant, "MakePledge", "unit", unit, "pledge", "办成一件实事", "due", later(), "number", number);
            int at = 0;
            for (Map.Entry<String, Visitor> judge : judges.entrySet()) {
                if (judge.getKey().equals(INSIDER) && unit.equals(INSIDERS_UNIT)) {
                    assertThat(judge.getValue().open(SLIP).text(".mj-slip")).contains("您要回避");
                } else {
                    seal(judge.getValue(), unit, at, entrant);
                }
                at++;
            }
            assertThat(contest().toString()).as("nobody knows yet").doesNotContain("\"" + unit + "\",\"given");
            verifier.open(PAGE).send("RevealMarks", "unit", unit);
        }
        hall.page()
                .waitForCondition(() -> !hall.page()
                        .locator(".mj-hall-board tbody strong")
                        .allInnerTexts()
                        .contains("—"));
        hall.page()
                .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(Path.of("target/hall.png")));
    }

    private static String later() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(6).toString();
    }

    private static List<String> order() {
        List<String> order = new ArrayList<>();
        contest()
                .at("/held/contest/entrants")
                .forEach(turn -> order.add(turn.path("unit").asString()));
        return order;
    }

    /** The first entrant is marked by hand on every phone; the others by the same form, without painting each page again. */
    private static void seal(Visitor judge, String unit, int at, int entrant) {
        if (entrant == 0) {
            sealByHand(judge, unit, at);
            return;
        }
        List<String> fields = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS.size(); segment++) {
            fields.addAll(List.of(SEGMENTS.get(segment), mark(at, entrant, segment)));
        }
        post(judge, SLIP + "/" + unit, fields.toArray(String[]::new));
    }

    /** A step by the form on the page for the first entrant, and by what that form sends for the others. */
    private static void step(Visitor clerk, int entrant, String order, String... fields) {
        if (entrant == 0) {
            clerk.send(order, fields);
        } else {
            post(clerk, PAGE + "/" + order, fields);
        }
    }

    private static void post(Visitor visitor, String path, String... fields) {
        FormData form = FormData.create()
                .set(
                        "_csrf",
                        visitor.page().locator("input[name=_csrf]").first().inputValue());
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        APIResponse answer = visitor.page()
                .request()
                .post(RunningConsole.url() + path, RequestOptions.create().setForm(form));
        assertThat(answer.text()).as(path).contains("账本位置", "mj-flash");
    }

    private static void sealByHand(Visitor judge, String unit, int at) {
        judge.open(SLIP);
        String form = "form[action$='/" + unit + "'] ";
        for (int segment = 0; segment < SEGMENTS.size(); segment++) {
            judge.page().fill(form + "[name=" + SEGMENTS.get(segment) + "]", mark(at, 0, segment));
        }
        judge.click(form + "button");
        assertThat(judge.text(".mj-flash")).contains("封分");
    }

    /** The result is told, and with it whether one judge alone made it. */
    private void confirmAndAnnounce(Visitor clerk, Visitor verifier, Visitor leader) {
        clerk.open(PAGE);
        assertThat(clerk.text(".mj-story-top")).contains("亮分完毕", "第一名");
        assertThat(clerk.page().locator("main").innerText()).contains("第一名不变", "回避");
        clerk.findsThePageAccessible();
        verifier.open(PAGE).send("CountersignMarks");
        try (Visitor teller = Visitor.as(browser(), "approver")) {
            teller.open(PAGE).send("CountersignMarks");
            teller.send("AnnounceResult");
            assertThat(teller.text(".mj-story-top")).contains("公示申诉期");
            teller.send("SealResult");
            assertThat(teller.text(".alert-danger")).contains("申诉期到");
        }
        leader.open(PAGE);
        assertThat(leader.text(".mj-facts")).contains("已签字", "申诉截止");
        JsonNode lines = contest().at("/result/lines");
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0).path("rank").asInt()).isEqualTo(1);
        assertThat(contest().at("/result/jury")).hasSize(7);
    }

    /** The secretary of SQ-01 disputes one mark; it is put right, and what was known before stays as it was. */
    private void dispute(Visitor clerk, Visitor verifier) {
        JsonNode before = contest();
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open(PAGE).click("a[href^='/appeals/new']");
            secretary.page().fill("[name=grounds]", "L-02 评委把找差距写低了");
            secretary.click("main form button[type=submit]");
            assertThat(secretary.text(".mj-story-top")).contains("待复核");
        }
        String mark = ID + "~" + INSIDERS_UNIT + "~L-02";
        try (Visitor teller = Visitor.as(browser(), "approver");
                Visitor leader = Visitor.as(browser(), "leader")) {
            teller.open(PAGE)
                    .send(
                            "CorrectMarks",
                            "mark",
                            mark,
                            "PRESENT_RESULTS",
                            "30",
                            "NAME_GAPS",
                            "25",
                            "REFLECT",
                            "15",
                            "PLEDGE",
                            "30",
                            "reason",
                            "与纸面记录核对，原来誊错");
            assertThat(teller.page().locator("main").innerText()).contains("原为");
            assertThat(teller.text(".mj-story-top")).contains("亮分完毕");
            String corrected =
                    contest().at("/held/positions/" + mark.replace("~", "~0")).asString();
            leader.open("/appeals")
                    .click("tbody a.mj-strong")
                    .send("UpholdAppeal", "reason", "属实", "corrected", corrected);
            assertThat(leader.text(".mj-story-top")).contains("成立");
            verifier.open(PAGE).send("CountersignMarks");
            teller.open(PAGE).send("CountersignMarks").send("AnnounceResult");
            assertThat(teller.text(".mj-story-top")).contains("公示申诉期");
        }
        JsonNode then = Caller.as("auditor")
                .get("/api/v1/contests/" + ID + "?asOf=@"
                        + before.path("position").asLong())
                .json();
        assertThat(then.path("resultHash")).isEqualTo(before.path("resultHash"));
        assertThat(contest().path("resultHash")).isNotEqualTo(before.path("resultHash"));
        clerk.open("/pledges");
        assertThat(clerk.page().locator("tbody tr").count()).isEqualTo(17);
        clerk.findsThePageAccessible();
        verifier.open(PAGE).click("a.mj-strong[href^='/pledges']").send("KeepPledge", "evidence", "验收单");
        assertThat(verifier.text(".mj-story-top")).contains("已兑现");
    }
}
