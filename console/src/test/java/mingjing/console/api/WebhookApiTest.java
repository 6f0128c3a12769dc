package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import mingjing.console.RunningConsole;
import mingjing.console.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookApiTest {
    private static final String PATH = "/api/v1/webhooks";
    private static final String WANTED =
            "{\"url\": \"https://93.184.216.34/hook\", \"types\": [\"appeal\"], \"unit\": \"SQ-01\"}";
    private static final Caller OPERATOR = Caller.as("operator");

    private static String id(Answer made) {
        return made.json().path("webhook").path("id").asString();
    }

    @Test
    void a_secret_is_shown_once() {
        Answer made = OPERATOR.post(PATH, WANTED);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String secret = made.text("secret");
        assertThat(secret).startsWith("whsec_");
        String one = PATH + "/" + id(made);
        for (String path : new String[] {PATH, one, one + "/deliveries"}) {
            Answer answer = OPERATOR.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("whsec", "secret", secret);
        }
        assertThat(OPERATOR.post(one + "/resume", "{}").body()).doesNotContain("whsec");
        assertThat(OPERATOR.get(one).json().path("position").asLong())
                .isLessThanOrEqualTo(RunningConsole.node().core().store().head());
        assertThat(OPERATOR.delete(one).status()).isEqualTo(204);
        assertThat(OPERATOR.get(one).status()).isEqualTo(404);
        assertThat(OPERATOR.get(one).text("code")).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": \"http://93.184.216.34/\"}",
                "{\"url\": \"https://127.0.0.1/\"}",
                "{\"url\": \"https://169.254.169.254/\"}",
                "{\"url\": \"https://93.184.216.34/\", \"types\": [\"nothing\"]}",
                "{\"url\": \"https://93.184.216.34/\", \"unit\": \"?\"}",
                "{\"url\": \"https://93.184.216.34/\", \"after\": -1}",
                "{\"url\": \"https://93.184.216.34/\", \"after\": 999999999}"
            })
    void what_cannot_be_is_refused_in_words(String wanted) {
        Answer answer = OPERATOR.post(PATH, wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("detail")).containsPattern("[\\u4e00-\\u9fff]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "secretary", "clerk", "verifier", "approver", "auditor", "judge"})
    void only_the_operator_manages_webhooks(String account) {
        Caller caller = Caller.as(account);
        assertThat(caller.get(PATH).status()).isEqualTo(403);
        assertThat(caller.post(PATH, WANTED).status()).isEqualTo(403);
        assertThat(caller.post(PATH + "/W-1/test", "{}").status()).isEqualTo(403);
        assertThat(caller.delete(PATH + "/W-1").status()).isEqualTo(403);
        assertThat(Caller.anybody().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void fifty_webhooks_are_enough() {
        JdbcClient sql = JdbcClient.create(RunningConsole.node().core().dataSource());
        try {
            Answer last = OPERATOR.post(PATH, WANTED);
            for (int i = 0; i < 60 && last.status() == 201; i++) {
                last = OPERATOR.post(PATH, WANTED);
            }
            assertThat(last.status()).isEqualTo(400);
            assertThat(last.text("detail")).contains("最多登记 50 个");
        } finally {
            sql.sql("delete from webhooks").update();
        }
    }
}
