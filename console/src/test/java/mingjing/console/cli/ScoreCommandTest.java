package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores without a database are the scores of the console. */
class ScoreCommandTest {
    private static final Path BOOK = RunningConsole.SEEDS.resolve("rulebook.yaml");
    private static final Caller AUDITOR = Caller.as("auditor");
    private static final String DAY = "2022-12-31";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The log as the API gives it, line by line. */
    private static String log() {
        StringBuilder lines = new StringBuilder();
        long after = 0;
        while (true) {
            JsonNode events = AUDITOR.get("/api/v1/events?limit=1000&after=" + after)
                    .json()
                    .path("events");
            if (events.isEmpty()) {
                return lines.toString();
            }
            for (JsonNode event : events) {
                lines.append(event).append('\n');
                after = event.path("position").asLong();
            }
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static String score(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "score";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        try (Program program = Program.start(words)) {
            assertThat(program.exit()).as(program.err()).isZero();
            return program.out();
        }
    }

    @Test
    void the_events_of_the_console_scored_offline_give_its_board_and_its_reasons() throws IOException {
        Path events = file("events.ndjson", log());
        long position =
                json(Files.readAllLines(events).getLast()).path("position").asLong();
        JsonNode online = AUDITOR.get("/api/v1/scoreboard?period=2022&asOf=@" + position + "&until=" + DAY)
                .json();
        JsonNode offline = json(score("--book", BOOK, "--events", events, "--until", DAY, "--json"));
        assertThat(offline.path("book")).isEqualTo(online.path("book"));
        assertThat(offline.path("rows").size())
                .isEqualTo(online.path("rows").size())
                .isPositive();
        for (int i = 0; i < online.path("rows").size(); i++) {
            JsonNode theirs = online.path("rows").get(i);
            JsonNode ours = offline.path("rows").get(i);
            for (String field : new String[] {"community", "secretary", "rank", "band", "total", "indicators"}) {
                assertThat(ours.path(field)).as(field).isEqualTo(theirs.path(field));
            }
        }
        assertThat(score("--book", BOOK, "--events", events, "--until", DAY, "--explain", "SQ-01"))
                .contains("SQ-01 按 社区书记大比武@2022.3 得 ", "整改按期率：", "规则：", "去掉这一件");
    }

    @Test
    void a_workbook_scores_as_its_yaml_does() throws IOException {
        Path events = file("facts.ndjson", """
                {"community":"甲","name":"甲社区","secretary":"甲书记"}
                {"community":"甲","kind":"问题登记","occurredOn":"2022-03-01","fields":{"问题":"P-1"}}
                {"community":"甲","kind":"现场解决","occurredOn":"2022-03-02","quantity":1}
                """);
        Path workbook = folder.resolve("细则.xlsx");
        Path back = folder.resolve("细则.yaml");
        for (Path[] step : new Path[][] {{BOOK, workbook}, {workbook, back}}) {
            try (Program program = Program.start("convert", step[0].toString(), step[1].toString())) {
                assertThat(program.exit()).as(program.err()).isZero();
            }
        }
        String byYaml = score("--book", BOOK, "--events", events);
        assertThat(score("--book", workbook, "--events", events)).isEqualTo(byYaml);
        assertThat(score("--book", back, "--events", events)).isEqualTo(byYaml);
        assertThat(byYaml).contains("甲社区\t甲书记\t");
    }

    @Test
    void what_is_wrong_is_said_with_its_place_and_nothing_is_scored() throws IOException {
        Path events = file("facts.ndjson", "{\"community\":\"甲\"}\n");
        String text = Files.readString(BOOK).replace("满足: 巩固数", "满足: 巩固树");
        try (Program program =
                Program.start("score", "--book", file("坏.yaml", text).toString(), "--events", events.toString())) {
            assertThat(program.exit()).isEqualTo(1);
            assertThat(program.err()).contains("坏.yaml:", "没有名为 “巩固树” 的量", "是不是 “巩固数”?", "没有算分");
            assertThat(program.out()).isEmpty();
        }
        Path bad = file("bad.ndjson", "{\"community\":\"甲\"}\n{\"kind\":\"问题登记\"}\n");
        try (Program program = Program.start("score", "--book", BOOK.toString(), "--events", bad.toString())) {
            assertThat(program.exit()).isEqualTo(1);
            assertThat(program.err()).contains("第 2 行：缺 “occurredOn”");
        }
    }
}
