package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import mingjing.console.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Orders over HTTP: a receipt, or a problem that says what to do. */
class CommandApiTest {
    private static final Caller CLERK = Caller.as("clerk");

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).isNotBlank();
    }

    @Test
    void an_order_is_answered_with_a_receipt() {
        Answer answer = CLERK.order("RegisterProblem", Orders.register(Orders.number()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode event = answer.json().path("events").path(0);
        assertThat(event.path("id").asString()).isNotBlank();
        assertThat(event.path("type").asString()).contains("ProblemRegistered");
        assertThat(event.path("position").asLong())
                .isEqualTo(answer.json().path("position").asLong());
        assertThat(event.path("leafHash").asString()).matches("[0-9a-f]{64}");
        Answer recorded = CLERK.get("/api/v1/events/" + event.path("id").asString());
        assertThat(recorded.text("leafHash")).isEqualTo(event.path("leafHash").asString());
        assertThat(recorded.text("actor")).isEqualTo("clerk");
        assertThat(recorded.json().path("payload").toString()).contains("\"J-01\"");
    }

    @Test
    void an_order_sent_again_with_its_key_gets_its_first_answer() {
        String number = Orders.number();
        Caller keyed = CLERK.with("Idempotency-Key", number);
        Answer first = keyed.order("RegisterProblem", Orders.register(number));
        Answer second = keyed.order("RegisterProblem", Orders.register(number));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void a_key_does_not_serve_for_another_order() {
        String number = Orders.number();
        Caller keyed = CLERK.with("Idempotency-Key", number);
        keyed.order("RegisterProblem", Orders.register(number));
        isProblem(keyed.order("RegisterProblem", Orders.register(number, "SQ-02")), 422, "KEY_REUSED");
    }

    @Test
    void two_accounts_may_use_one_key() {
        String number = Orders.number();
        assertThat(CLERK.with("Idempotency-Key", number)
                        .order("RegisterProblem", Orders.register(number))
                        .status())
                .isEqualTo(200);
        assertThat(Caller.as("secretary")
                        .with("Idempotency-Key", number)
                        .order("AcknowledgeProblem", Orders.acknowledge(number))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_clashes_with_the_ledger_is_a_conflict_with_the_ids() {
        String number = Orders.number();
        CLERK.order("RegisterProblem", Orders.register(number));
        Answer again = CLERK.order("RegisterProblem", Orders.register(number));
        isProblem(again, 409, "NUMBER_TAKEN");
        assertThat(again.text("detail")).contains(number, "请换一个编号");
        assertThat(again.json().path("ids").path(0).asString()).isEqualTo(number);
    }

    @Test
    void what_can_never_be_accepted_is_unprocessable() {
        Answer answer = CLERK.order("AcknowledgeProblem", Orders.acknowledge("T-none"));
        isProblem(answer, 422, "UNKNOWN_PROBLEM");
        assertThat(answer.text("detail")).contains("没有编号为 T-none 的问题");
    }

    @Test
    void a_refusal_speaks_the_reader_s_language() {
        Answer answer = CLERK.with("Accept-Language", "en").order("AcknowledgeProblem", Orders.acknowledge("T-none"));
        isProblem(answer, 422, "UNKNOWN_PROBLEM");
        assertThat(answer.text("detail")).startsWith("There is no problem T-none");
    }

    static Stream<Arguments> an_order_that_cannot_be_read_names_its_field() {
        String good = Orders.register("T-bad");
        return Stream.of(
                Arguments.of(good.replace("\"what\": \"楼道灯不亮\", ", ""), "what"),
                Arguments.of(good.replace("\"楼道灯不亮\"", "null"), "what"),
                Arguments.of(good.replace("\"楼道灯不亮\"", "{}"), "what"),
                Arguments.of(good.replace("{", "{\"colour\": 1, "), "colour"),
                Arguments.of(good.replace(Orders.deadline(), "2022-02-30"), "deadline"),
                Arguments.of(good.replace("FIX_BY_DEADLINE", "TOMORROW"), "handling"),
                Arguments.of(good.replace("T-bad", "?"), "problemId"),
                Arguments.of(good.replace("\"SQ-01\"", "[1]"), "responsibleUnit"),
                Arguments.of(good.replace("{\"problemId\": \"T-bad\",", "{"), "problemId"));
    }

    @ParameterizedTest
    @MethodSource
    void an_order_that_cannot_be_read_names_its_field(String json, String field) {
        Answer answer = CLERK.order("RegisterProblem", json);
        isProblem(answer, 400, "UNREADABLE");
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("mingjing.", "java.", "jackson");
    }

    @Test
    void what_is_no_json_object_is_said_to_be_none() {
        isProblem(CLERK.order("RegisterProblem", "{\"problemId\": "), 400, "NOT_JSON");
        isProblem(CLERK.order("RegisterProblem", "[]"), 400, "NOT_JSON");
        isProblem(CLERK.order("RegisterProblem", ""), 400, "NOT_JSON");
    }

    @Test
    void a_body_too_large_for_any_order_is_refused() {
        String large = Orders.register(Orders.number()).replace("楼道灯不亮", "灯".repeat(1_000_000));
        isProblem(CLERK.order("RegisterProblem", large), 413, "TOO_LARGE");
    }

    @Test
    void an_unknown_order_is_not_found() {
        Answer answer = CLERK.order("DeleteProblem", "{}");
        isProblem(answer, 404, "UNKNOWN_COMMAND");
        assertThat(answer.text("detail")).contains("RegisterProblem");
    }
}
