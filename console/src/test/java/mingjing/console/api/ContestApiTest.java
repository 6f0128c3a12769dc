package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import mingjing.console.RunningConsole;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A contest from its opening to its sealed result, by programs; its rules leave no time for appeals. */
class ContestApiTest {
    private static final String ID = "DBW-2021";
    private static final String PATH = "/api/v1/contests/" + ID;
    private static final List<String> JUDGES = List.of("L-06", "L-07", "L-08");
    private static final Caller CLERK = Caller.as("clerk");
    private static final Caller APPROVER = Caller.as("approver");
    private static final Caller VERIFIER = Caller.as("verifier");
    private static final String MARKS =
            "{\"PRESENT_RESULTS\": %d, \"NAME_GAPS\": 20000, \"REFLECT\": 12000, \"PLEDGE\": 25000}";

    private static void publish() throws IOException {
        String text = Files.readString(RunningConsole.SEEDS.resolve("rulebook.yaml"))
                .replace("细则: 社区书记大比武", "细则: 当场封存")
                .replace("版本: \"2022.3\"", "版本: \"1\"")
                .replace("施行: {自: 2022-01-01, 至: 2022-12-31}", "施行: {自: 2021-01-01, 至: 2021-12-31}")
                .replace("申诉天数: 3", "申诉天数: 0");
        String book = "/api/v1/rule-books/" + URLEncoder.encode("当场封存@1", StandardCharsets.UTF_8);
        CLERK.file("/api/v1/rule-books?name=book.yaml", text.getBytes(StandardCharsets.UTF_8));
        CLERK.post(book + "/review", "{}");
        assertThat(APPROVER.post(book + "/publish", "{}").status()).isEqualTo(200);
    }

    private static String order(String json) {
        return "{\"contestId\": \"" + ID + "\", \"occurredOn\": \"" + today() + "\""
                + (json.isEmpty() ? "" : ", " + json) + "}";
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    }

    private static void ordered(Caller caller, String command, String json) {
        Caller.Answer answer = caller.order(command, order(json));
        assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(200);
    }

    @Test
    void marks_are_sealed_revealed_confirmed_and_the_result_sealed_for_ever() throws IOException {
        publish();
        JUDGES.forEach(judge -> RunningConsole.node()
                .accounts()
                .open(new Account(judge, Role.JUDGE, new PersonId(judge), "JD"), RunningConsole.PASSWORD));
        gather();
        for (JsonNode turn : CLERK.get(PATH).json().at("/held/contest/entrants")) {
            perform(turn.path("unit").asString());
        }
        String digest = digest();
        ordered(VERIFIER, "CountersignMarks", "\"office\": \"SCRUTINEER\", \"digest\": \"" + digest + "\"");
        ordered(APPROVER, "CountersignMarks", "\"office\": \"TELLER\", \"digest\": \"" + digest + "\"");
        ordered(APPROVER, "AnnounceResult", "");
        assertThat(APPROVER.post(PATH + "/seal", "{}").status()).isEqualTo(200);
        JsonNode sealed = CLERK.get(PATH).json();
        assertThat(sealed.path("status").asString()).isEqualTo("SEALED");
        assertThat(sealed.path("holds").asBoolean()).isTrue();
        assertThat(sealed.path("resultHash")).isEqualTo(sealed.at("/held/contest/sealed/resultHash"));
        assertThat(APPROVER.order("AnnounceResult", order("")).text("code")).isEqualTo("CONTEST_ELSEWHERE");
    }

    private static void gather() {
        assertThat(CLERK.post(
                                "/api/v1/contests",
                                "{\"contestId\": \"" + ID + "\", \"title\": \"2021年大比武\", \"period\": \"2021\"}")
                        .status())
                .isEqualTo(200);
        ordered(CLERK, "EnterSecretary", "\"unit\": \"SQ-02\"");
        ordered(CLERK, "EnterSecretary", "\"unit\": \"SQ-03\"");
        JUDGES.forEach(judge -> assertThat(CLERK.post(PATH + "/judges", "{\"judge\": \"" + judge + "\"}")
                        .status())
                .isEqualTo(200));
        ordered(CLERK, "AppointOfficial", "\"office\": \"SCRUTINEER\", \"person\": \"H-01\"");
        ordered(CLERK, "AppointOfficial", "\"office\": \"TELLER\", \"person\": \"P-01\"");
        ordered(CLERK, "DrawOrder", "\"seed\": \"七月初七\"");
    }

    private static void perform(String unit) {
        for (String segment : List.of("PRESENT_RESULTS", "NAME_GAPS", "REFLECT", "PLEDGE")) {
            ordered(CLERK, "BeginSegment", "\"unit\": \"" + unit + "\", \"segment\": \"" + segment + "\"");
        }
        for (int judge = 0; judge < JUDGES.size(); judge++) {
            assertThat(Caller.as(JUDGES.get(judge))
                            .post(
                                    PATH + "/marks",
                                    "{\"unit\": \"" + unit + "\", \"marks\": " + MARKS.formatted(25000 + judge * 500)
                                            + "}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(CLERK.post(PATH + "/reveal", "{\"unit\": \"" + unit + "\"}").status())
                .isEqualTo(403);
        Caller.Answer revealed = VERIFIER.post(PATH + "/reveal", "{\"unit\": \"" + unit + "\"}");
        assertThat(revealed.json().path("events")).hasSize(JUDGES.size());
        assertThat(Caller.as(JUDGES.getFirst())
                        .post(
                                PATH + "/marks",
                                "{\"unit\": \"" + unit + "\", \"marks\": " + MARKS.formatted(30000) + "}")
                        .text("code"))
                .isIn("MARKS_REVEALED", "CONTEST_ELSEWHERE");
    }

    /** What an official signs, made again from the marks by whoever likes. */
    private static String digest() {
        List<String> lines = new java.util.ArrayList<>();
        for (JsonNode turn : CLERK.get(PATH).json().at("/held/contest/entrants")) {
            turn.path("revealed").propertyStream().forEach(each -> {
                JsonNode marks = each.getValue();
                lines.add(turn.path("unit").asString() + "~" + each.getKey() + "|PRESENT_RESULTS="
                        + marks.path("PRESENT_RESULTS").asInt() + ",NAME_GAPS="
                        + marks.path("NAME_GAPS").asInt() + ",REFLECT="
                        + marks.path("REFLECT").asInt() + ",PLEDGE="
                        + marks.path("PLEDGE").asInt());
            });
        }
        lines.sort(java.util.Comparator.naturalOrder());
        return java.util.HexFormat.of()
                .formatHex(mingjing.ledger.PlainHash.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_judge_reads_nothing_but_contests() {
        Caller judge = Caller.as("judge");
        assertThat(judge.get("/api/v1/problems").status()).isEqualTo(403);
        assertThat(judge.get("/api/v1/events").status()).isEqualTo(403);
        assertThat(judge.order("OpenContest", "{}").status()).isEqualTo(403);
    }
}
