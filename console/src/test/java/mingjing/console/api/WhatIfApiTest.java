package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller.Answer;
import mingjing.console.imports.BookWorkbook;
import mingjing.rules.BookSheets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Before a rule is published everyone sees whom it moves. */
class WhatIfApiTest {
    private static final Caller SECRETARY = Caller.as("secretary");
    private static final String PATH = "/api/v1/what-if?period=2022&until=2022-12-31&name=";

    private static String shipped() throws IOException {
        return Files.readString(RunningConsole.SEEDS.resolve("rulebook.yaml"));
    }

    private static Answer whatIf(String name, String yaml) {
        return SECRETARY.file(PATH + name, yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_book_in_force_moves_nobody() throws IOException {
        JsonNode same = whatIf("same.yaml", shipped()).json();
        assertThat(same.path("before")).isEqualTo(same.path("after"));
        assertThat(same.path("moves").asInt()).isZero();
        assertThat(same.path("rows")).hasSize(8).allSatisfy(row -> {
            assertThat(row.path("rankBefore")).isEqualTo(row.path("rankAfter"));
            assertThat(row.path("indicators")).isEmpty();
        });
    }

    @Test
    void a_candidate_tells_whom_it_moves_and_by_which_indicator_and_is_not_published() throws IOException {
        // What was solved on the spot counts three times as much.
        String candidate = shipped()
                .replace("版本: \"2022.3\"", "版本: 试算")
                .replace("加分: {量: 现场解决, 每件: 0.5, 上限: 10}", "加分: {量: 现场解决, 每件: 1.5, 上限: 10}")
                .replaceAll("(?s)\n测试:.*", "\n");
        JsonNode diff = whatIf("candidate.yaml", candidate).json();
        assertThat(diff.path("after").asString()).isEqualTo("社区书记大比武@试算");
        assertThat(diff.path("moves").asInt()).isPositive();
        assertThat(diff.path("warnings")).isNotEmpty();
        assertThat(diff.path("rows")).allSatisfy(row -> {
            BigDecimal sum = row.path("indicators")
                    .valueStream()
                    .map(JsonNode::decimalValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(row.path("totalAfter")
                            .decimalValue()
                            .subtract(row.path("totalBefore").decimalValue()))
                    .isEqualByComparingTo(sum);
        });
        String query = "/api/v1/scoreboard?period=2022&book=" + URLEncoder.encode("社区书记大比武@试算", StandardCharsets.UTF_8);
        assertThat(SECRETARY.get(query).text("detail")).contains("没有已发布的考核细则");
    }

    @Test
    void every_mistake_is_told_with_its_place_in_yaml_and_in_excel() throws IOException {
        String wrong = shipped().replace("15 * (按期销号/销号数", "15 * (按期销好/销号数").replace("上限: 10}", "上限: 11}");
        Answer refused = whatIf("wrong.yaml", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(2).anySatisfy(error -> {
            assertThat(error.path("message").asString()).isEqualTo("没有名为 “按期销好” 的量");
            assertThat(error.path("hint").asString()).isEqualTo("是不是 “按期销号”?");
            assertThat(error.path("source").asString()).contains("＾＾＾＾");
        });
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        BookWorkbook.write(BookSheets.of("wrong.yaml", wrong), workbook);
        assertThat(SECRETARY
                        .file(PATH + "wrong.xlsx", workbook.toByteArray())
                        .json()
                        .path("errors"))
                .extracting(error -> error.path("where").asString())
                .containsExactly(" 指标!O5", " 指标!J10 第 7 字");
    }

    @Test
    void what_is_no_book_is_refused_in_one_sentence() {
        assertThat(whatIf("x.yaml", "PK\u0003\u0004").text("code")).isEqualTo("BAD_FILE");
        assertThat(whatIf("x.yaml", "[]").text("code")).isEqualTo("RULE_BOOK");
        assertThat(whatIf("x.yaml", "x".repeat(1_100_000)).text("detail")).contains("超过 1 MB");
    }
}
