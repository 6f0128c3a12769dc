package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A rule book comes into force in three steps by two persons, and then never changes. */
class RuleBookApiTest {
    private static final String PATH = "/api/v1/rule-books";
    private static final Caller CLERK = Caller.as("clerk");
    private static final Caller APPROVER = Caller.as("approver");
    private static final Caller LEADER = Caller.as("leader");
    private static final Caller SECRETARY = Caller.as("secretary");

    private static String book(String version) throws IOException {
        return Files.readString(RunningConsole.SEEDS.resolve("rulebook.yaml"))
                .replace("细则: 社区书记大比武", "细则: 接口试验")
                .replace("版本: \"2022.3\"", "版本: \"" + version + "\"")
                .replace("施行: {自: 2022-01-01, 至: 2022-12-31}", "施行: {自: 2019-01-01, 至: 2019-12-31}");
    }

    private static Caller.Answer draft(Caller caller, String text) {
        return caller.file(PATH + "?name=book.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String at(String version, String step) {
        return PATH + "/" + URLEncoder.encode("接口试验@" + version, StandardCharsets.UTF_8) + "/" + step;
    }

    @Test
    void two_persons_bring_a_book_into_force_and_its_board_keeps_its_hash() throws IOException {
        JsonNode drafted = draft(CLERK, book("1")).json();
        assertThat(drafted.path("id").asString()).isEqualTo("接口试验@1");
        assertThat(drafted.path("draft").asInt()).isEqualTo(1);
        assertThat(APPROVER.post(at("1", "publish"), "{}").text("code")).isEqualTo("NOT_REVIEWED");

        JsonNode reviewed = CLERK.post(at("1", "review"), "{}").json();
        assertThat(reviewed.path("period").asString()).isEqualTo("2019");
        assertThat(reviewed.path("against").asString()).isEmpty();
        assertThat(reviewed.path("boardHash").asString()).hasSize(64);
        assertThat(CLERK.post(at("1", "publish"), "{}").status()).isEqualTo(403);

        JsonNode published = APPROVER.post(at("1", "publish"), "{}").json();
        assertThat(published.at("/events/0/type").asString()).isEqualTo("rules.RuleBookPublished");
        assertThat(draft(CLERK, book("1")).text("code")).isEqualTo("BOOK_PUBLISHED");

        JsonNode check = SECRETARY.get(at("1", "check")).json();
        assertThat(check.path("same").asBoolean()).as(check.toString()).isTrue();
        assertThat(SECRETARY.get(at("1", "text")).body()).isEqualTo(book("1"));
        assertThat(SECRETARY
                        .get("/api/v1/scoreboard?period=2022&book="
                                + URLEncoder.encode("接口试验@1", StandardCharsets.UTF_8))
                        .json()
                        .path("rows"))
                .hasSize(8);
    }

    @Test
    void who_drafted_a_book_may_not_publish_it_whatever_the_role() throws IOException {
        draft(LEADER, book("2"));
        LEADER.post(at("2", "review"), "{}");
        assertThat(LEADER.post(at("2", "publish"), "{}").text("code")).isEqualTo("DRAFTER_MAY_NOT_PUBLISH");
        assertThat(CLERK.post(at("2", "discard"), "{\"reason\": \"只是试验\"}").status())
                .isEqualTo(200);
        assertThat(APPROVER.post(at("2", "publish"), "{}").text("code")).isEqualTo("UNKNOWN_BOOK");
    }

    @Test
    void a_draft_is_reviewed_again_after_a_change() throws IOException {
        draft(CLERK, book("3"));
        CLERK.post(at("3", "review"), "{}");
        assertThat(draft(CLERK, book("3") + "\n# 改过\n").json().path("draft").asInt())
                .isEqualTo(2);
        assertThat(APPROVER.post(at("3", "publish"), "{}").text("code")).isEqualTo("NOT_REVIEWED");
    }

    @Test
    void mistakes_keep_a_file_from_becoming_a_draft_and_orders_are_not_written_by_hand() throws IOException {
        Caller.Answer wrong = draft(CLERK, book("4").replace("按期销号/销号数", "按期销好/销号数"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/hint").asString()).contains("按期销号");
        assertThat(SECRETARY.get(at("4", "text")).status()).isEqualTo(404);
        assertThat(draft(SECRETARY, book("4")).status()).isEqualTo(403);
        assertThat(LEADER.post("/api/v1/commands/PublishRuleBook", "{}").text("code"))
                .isEqualTo("UNKNOWN_COMMAND");
    }

    @Test
    void the_shipped_book_was_published_by_a_second_person() {
        JsonNode shipped = SECRETARY
                .get(PATH)
                .json()
                .valueStream()
                .filter(each -> each.path("id").asString().equals("社区书记大比武@2022.3"))
                .findFirst()
                .orElseThrow();
        assertThat(shipped.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(shipped.path("draftedBy").asString()).isEqualTo("L-04");
        assertThat(shipped.at("/publication/by").asString()).isEqualTo("L-01");
    }
}
