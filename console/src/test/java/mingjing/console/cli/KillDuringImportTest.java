package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mingjing.console.RunningConsole;
import mingjing.store.Query;
import mingjing.store.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The power may go at any moment of the first load: started again, the demo holds what an undisturbed one does. */
class KillDuringImportTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder = Path.of("");

    @Test
    void killed_twice_while_it_loads_it_ends_with_the_same_events() throws Exception {
        Path home = folder.resolve("home");
        try (Program first = Program.demo(home)) {
            first.awaitSteps(300);
            first.kill();
        }
        ProcessHandle orphan = postgres(home).orElseThrow();
        try (Program second = Program.demo(home)) {
            second.awaitSteps(250);
            assertThat(orphan.isAlive()).isFalse();
            second.kill();
        }
        List<JsonNode> events;
        try (Program third = Program.demo(home)) {
            String url = third.url();
            events = events(url);
            assertThat(events)
                    .extracting(event -> event.path("position").asInt())
                    .isEqualTo(IntStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(events.stream().map(KillDuringImportTest::told).toList()).isEqualTo(undisturbed(events.size()));
            JsonNode summary = get(url, "/api/v1/rectification/summary");
            assertThat(summary.path("problems").asInt()).isEqualTo(162);
            assertThat(summary.path("measures").asInt()).isEqualTo(190);
            assertThat(summary.path("closed").asInt()).isEqualTo(162);
            isClean(third);
            importsBeside(home, url, events.size());
        }
        assertThat(postgres(home)).isEmpty();
        try (Program fourth = Program.demo(home)) {
            assertThat(events(fourth.url())).hasSize(events.size() + 1).startsWith(events.toArray(JsonNode[]::new));
        }
        assertThat(postgres(home)).isEmpty();
    }

    /** Nothing but the progress of the import and the line that says ready. */
    private static void isClean(Program program) {
        assertThat(program.out().lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.startsWith("导入 ") || line.startsWith("ready "));
        assertThat(program.err()).isEmpty();
    }

    /** While one process serves a home, another may import into it, and the first one's pages follow. */
    private void importsBeside(Path home, String url, int before) throws Exception {
        Path ledger = Files.writeString(
                folder.resolve("问题台账.csv"),
                "编号,问题,来源,整改类别,责任单位,牵头单位,登记日期,整改时限,登记人\nN-1,新问题,群众来信,限期整改,滨一社区党委,河东街道党工委," + "2022-12-31,"
                        + LocalDate.now(ZoneOffset.UTC).plusYears(1) + ",孙佳宁\n");
        try (Program imports = Program.start("import", ledger.toString(), "--home", home.toString())) {
            assertThat(imports.exit()).as(imports.err()).isZero();
            // The auditor's first call of the day stands between.
            assertThat(imports.out()).contains("导入完成：1 行，新记 1 步", "@" + (before + 2));
        }
        for (int tries = 0; tries < 100 && get(url, "/api/v1/problems/N-1").has("code"); tries++) {
            Thread.sleep(100);
        }
        assertThat(get(url, "/api/v1/problems/N-1").path("what").asString()).isEqualTo("新问题");
    }

    private static Optional<ProcessHandle> postgres(Path home) throws IOException {
        Path pid = home.resolve("postgres/postmaster.pid");
        if (Files.notExists(pid)) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .filter(ProcessHandle::isAlive);
    }

    /** All but that somebody asked for them, which is an event, too. */
    private static List<JsonNode> events(String url) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        JsonNode page;
        long after = 0;
        do {
            page = get(url, "/api/v1/events?limit=1000&after=" + after);
            page.path("events").forEach(events::add);
            after = page.path("next").asLong(0);
        } while (after > 0);
        events.removeIf(event -> event.path("type").asString().startsWith("access."));
        return events;
    }

    /** Id and content; the moment of recording is another each time. */
    private static String told(JsonNode event) {
        return event.path("id").asString() + " " + event.path("type").asString() + " " + event.path("payload");
    }

    private static List<String> undisturbed(int count) {
        List<Recorded> events = RunningConsole.node()
                .core()
                .store()
                .source(Query.everything(), 0)
                .events();
        return events.stream()
                .limit(count)
                .map(event -> event.id() + " " + event.type() + " "
                        + JSON.readTree(new String(event.payload(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static JsonNode get(String url, String path) throws Exception {
        String pair = "auditor:" + RunningConsole.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
