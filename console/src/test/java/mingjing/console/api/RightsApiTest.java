package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller.Answer;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask and order what, over HTTP. */
class RightsApiTest {
    private static final String SUMMARY = "/api/v1/rectification/summary";

    private static String registered(String unit) {
        String number = Orders.number();
        assertThat(Caller.as("clerk")
                        .order("RegisterProblem", Orders.register(number, unit))
                        .status())
                .isEqualTo(200);
        return number;
    }

    private static void isForbidden(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.text("code")).isIn("NOT_ALLOWED", "ACCESS_DENIED");
        assertThat(answer.text("detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUMMARY,
                "/api/v1/problems",
                "/api/v1/problems/P-2022-001/history",
                "/api/v1/scoreboard",
                "/api/v1/scoreboard/SQ-01/explanation",
                "/api/v1/events",
                "/api/v1/nothing",
                "/actuator/prometheus",
                "/v3/api-docs"
            })
    void without_an_account_nothing_is_answered(String path) {
        RunningConsole.node();
        assertThat(Caller.anybody().get(path).status()).isEqualTo(401);
        assertThat(Caller.as("clerk", "wrong").get(path).status()).isEqualTo(401);
        // A right password forgives the wrong ones before it.
        assertThat(Caller.as("clerk").get(path).status()).isNotEqualTo(401);
    }

    @Test
    void without_an_account_no_order_is_taken() {
        assertThat(Caller.anybody().order("RegisterProblem", "{}").status()).isEqualTo(401);
    }

    @Test
    void anybody_may_ask_whether_it_is_alive_and_nothing_more() {
        Answer health = Caller.anybody().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("postgres", "components");
        assertThat(Caller.as("operator").get("/actuator/env").status()).isEqualTo(404);
        assertThat(Caller.as("operator").get("/actuator/heapdump").status()).isEqualTo(404);
    }

    @Test
    void a_secretary_works_on_the_own_unit_only() {
        Caller secretary = Caller.as("secretary");
        assertThat(secretary
                        .order("AcknowledgeProblem", Orders.acknowledge(registered("SQ-01")))
                        .status())
                .isEqualTo(200);
        Answer other = secretary.order("AcknowledgeProblem", Orders.acknowledge(registered("SQ-02")));
        isForbidden(other);
        assertThat(other.text("detail")).contains("SQ-01");
    }

    @Test
    void a_secretary_works_on_what_stands_below_the_own_unit() {
        Answer below = Caller.as("secretary").order("AcknowledgeProblem", Orders.acknowledge(registered("XQ-01")));
        assertThat(below.status()).as(below.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "secretary", "verifier", "approver", "auditor"})
    void only_a_clerk_registers_problems(String account) {
        isForbidden(Caller.as(account).order("RegisterProblem", Orders.register(Orders.number())));
    }

    @Test
    void an_auditor_reads_everything_and_writes_nothing() {
        Caller auditor = Caller.as("auditor");
        assertThat(auditor.get(SUMMARY).status()).isEqualTo(200);
        assertThat(auditor.get("/api/v1/events?limit=1").status()).isEqualTo(200);
        isForbidden(auditor.order("AcknowledgeProblem", Orders.acknowledge(registered("SQ-01"))));
    }

    @Test
    void an_operator_sees_no_business_data() {
        Caller operator = Caller.as("operator");
        assertThat(operator.get(SUMMARY).status()).isEqualTo(403);
        assertThat(operator.get("/api/v1/events").status()).isEqualTo(403);
        assertThat(operator.order("RegisterProblem", Orders.register(Orders.number()))
                        .status())
                .isEqualTo(403);
        assertThat(operator.get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void a_signature_is_given_by_its_owner_alone() {
        String number = registered("SQ-01");
        String forAnother = Orders.acknowledge(number).replace("{", "{\"by\": \"J-03\", ");
        Answer answer = Caller.as("secretary").order("AcknowledgeProblem", forAnother);
        isForbidden(answer);
        assertThat(answer.text("detail")).contains("要本人办理", "J-03");
    }

    @Test
    void a_clerk_writes_down_what_others_did_and_the_log_keeps_both_names() {
        String number = registered("SQ-01");
        String forAnother = Orders.acknowledge(number).replace("{", "{\"by\": \"J-03\", ");
        Answer answer = Caller.as("clerk").order("AcknowledgeProblem", forAnother);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String id = answer.json().path("events").path(0).path("id").asString();
        Answer event = Caller.as("auditor").get("/api/v1/events/" + id);
        assertThat(event.text("actor")).isEqualTo("clerk");
        assertThat(event.json().path("payload").toString()).contains("\"J-03\"");
    }

    @Test
    void nobody_signs_as_the_platform() {
        String number = registered("SQ-01");
        String asPlatform = Orders.acknowledge(number).replace("{", "{\"by\": \"SYSTEM\", ");
        isForbidden(Caller.as("clerk").order("AcknowledgeProblem", asPlatform));
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_while() {
        RunningConsole.node()
                .accounts()
                .open(new Account("locked", Role.AUDITOR, new PersonId("A-02"), "JD"), RunningConsole.PASSWORD);
        assertThat(Caller.as("locked").get(SUMMARY).status()).isEqualTo(200);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(Caller.as("locked", "guess").get(SUMMARY).status()).isEqualTo(401);
        }
        assertThat(Caller.as("locked").get(SUMMARY).status()).isEqualTo(401);
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        for (Answer answer : java.util.List.of(
                Caller.as("leader").get(SUMMARY),
                Caller.anybody().get("/login"),
                Caller.anybody().get(SUMMARY))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe-eval"));
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.header("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        }
    }

    @Test
    void a_browser_keeps_styles_and_scripts_and_asks_only_whether_ours_have_changed() {
        Matcher large = Pattern.compile("href=\"(/webjars/[^\"]+)\"")
                .matcher(Caller.anybody().get("/login").body());
        assertThat(large.find()).isTrue();
        assertThat(large.group(1)).matches(".*/\\d+\\.\\d+\\.\\d+/.*");
        assertThat(Caller.anybody().get(large.group(1)).header("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");

        Answer own = Caller.anybody().get("/css/mingjing.css");
        assertThat(own.header("Cache-Control")).hasValue("no-cache");
        Caller again = Caller.anybody()
                .with("If-Modified-Since", own.header("Last-Modified").orElseThrow());
        assertThat(again.get("/css/mingjing.css").status()).isEqualTo(304);
    }
}
