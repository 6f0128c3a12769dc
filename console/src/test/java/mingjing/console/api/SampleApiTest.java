package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mingjing.auditor.Replay;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller.Answer;
import mingjing.ledger.verify.Finding;
import mingjing.ledger.verify.Replayer;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A sample by the root of the ledger itself, drawn again by an auditor who has nothing but the log's entries. */
class SampleApiTest {
    private static final String PATH = "/api/v1/supervision/samples";
    private static final EventStore STORE = RunningConsole.node().core().store();

    private static String announcement(String number, int size) {
        return "{\"sampleId\":\"%s\",\"size\":%d,\"seedWords\":\"本账本的根\"}".formatted(number, size);
    }

    @Test
    void what_was_drawn_is_drawn_again_from_the_entries_alone() throws InterruptedException {
        assertThat(Caller.as("auditor").post(PATH, announcement("CY-A1", 5)).status())
                .isEqualTo(403);
        Answer announced = Caller.as("leader").post(PATH, announcement("CY-A1", 5));
        assertThat(announced.status()).as(announced.body()).isEqualTo(200);
        Answer early = Caller.as("verifier").post(PATH + "/CY-A1/draw", "{}");
        assertThat(early.status()).as(early.body()).isEqualTo(409);
        assertThat(early.body()).contains("SEED_NOT_KNOWN_YET");
        grow();
        Answer drawn = Caller.as("verifier").post(PATH + "/CY-A1/draw", "{}");
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(200);
        assertThat(Caller.as("verifier").post(PATH + "/CY-A1/draw", "{}").status())
                .isEqualTo(409);

        JsonNode sample = Caller.as("auditor").get(PATH + "/CY-A1").json();
        assertThat(sample.path("revisits").size()).isEqualTo(5);
        List<Recorded> log = log();
        Replayer.Redrawn redrawn =
                new Replay().redraw(log.stream().map(Recorded::body).toList());
        assertThat(redrawn.draws()).isGreaterThanOrEqualTo(1);
        assertThat(redrawn.findings()).isEmpty();

        String first = sample.path("revisits").path(0).path("problem").asString();
        assertThat(new Replay().redraw(forged(log, first)).findings())
                .extracting(Finding::subject)
                .containsExactly("回头看抽样 CY-A1");
    }

    /** Somebody would rather not have that problem visited. */
    private static List<byte[]> forged(List<Recorded> log, String unwelcome) {
        return log.stream()
                .map(event -> event.type().equals("supervision.RevisitSampleDrawn")
                                && event.tags().toString().contains("CY-A1")
                        ? new String(event.body(), StandardCharsets.UTF_8)
                                .replace("\"" + unwelcome + "\"", "\"P-2022-000\"")
                                .getBytes(StandardCharsets.UTF_8)
                        : event.body())
                .toList();
    }

    private static void grow() throws InterruptedException {
        long wanted = STORE.head() + 25;
        for (int number = 0; STORE.head() < wanted; number++) {
            String order = """
                    {"concernId":"S-A1-%d","unit":"SQ-01","channel":"GRID_VISIT","what":"楼道灯不亮"}
                    """.formatted(number);
            assertThat(Caller.as("clerk")
                            .post("/api/v1/commands/CollectConcern", order)
                            .status())
                    .isEqualTo(200);
        }
        for (int tries = 0; tries < 400 && published() < wanted; tries++) {
            Thread.sleep(50);
        }
    }

    private static long published() {
        return Caller.as("auditor")
                .get("/ledger/status")
                .json()
                .path("published")
                .asLong();
    }

    private static List<Recorded> log() {
        List<Recorded> log = new ArrayList<>();
        long from = 0;
        while (from < STORE.head()) {
            Page page = STORE.page(Query.everything(), from, 2_000);
            log.addAll(page.events());
            from = page.upTo();
        }
        return log;
    }
}
