package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller.Answer;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Base64Text;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.note.VerifierKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger as somebody outside checks it: with nothing but what is served. */
class LedgerApiTest {
    private static final Caller AUDITOR = Caller.as("auditor");

    /** Other tests record too, so what is published by then is enough. */
    @BeforeAll
    static void everythingSoFarIsPublished() throws InterruptedException {
        long head = RunningConsole.node().core().store().head();
        for (int tries = 0; tries < 400 && status().path("published").asLong() < head; tries++) {
            Thread.sleep(50);
        }
        assertThat(status().path("published").asLong()).isGreaterThanOrEqualTo(head);
    }

    private static JsonNode status() {
        return AUDITOR.get("/ledger/status").json();
    }

    private static SignedNote checkpoint() {
        return SignedNote.parse(AUDITOR.get("/ledger/checkpoint").body());
    }

    private static VerifierKey key() {
        return VerifierKey.parse(AUDITOR.get("/ledger/key").body().strip());
    }

    @Test
    void an_event_is_proven_by_its_leaf_hash_and_a_signed_checkpoint() {
        JsonNode event = AUDITOR.get("/api/v1/events?after=100&limit=1")
                .json()
                .path("events")
                .path(0);
        Answer answer = AUDITOR.get("/ledger/events/" + event.path("id").asString() + "/proof");
        TlogProof proof = TlogProof.parse(answer.body());

        assertThat(proof.checkpoint().signedBy(List.of(key()))).hasSize(1);
        assertThat(proof.index()).isEqualTo(event.path("position").asLong() - 1);
        assertThat(proof.holds(HexFormat.of().parseHex(event.path("leafHash").asString())))
                .isTrue();
        assertThat(proof.holds(new byte[32])).isFalse();
        String bytes =
                AUDITOR.get("/ledger/events/" + event.path("id").asString()).body();
        assertThat(proof.holds(LeafHash.of(bytes.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(answer.header("Content-Disposition").orElse("")).contains(".tlog-proof");
    }

    @Test
    void the_log_has_only_grown() {
        SignedNote note = checkpoint();
        Checkpoint later = Checkpoint.of(note);
        JsonNode answer =
                AUDITOR.get("/ledger/consistency?from=200&to=" + later.size()).json();
        List<byte[]> proof = new ArrayList<>();
        answer.path("hashes").forEach(hash -> proof.add(Base64Text.decodeHash(hash.asString(), "a hash")));

        assertThat(ConsistencyProof.holds(200, later.size(), proof, rootOf(200), later.root()))
                .isTrue();
        assertThat(AUDITOR.get("/ledger/consistency?from=150&to=201").status())
                .as("sizes that were never published")
                .isEqualTo(200);
    }

    /** From the leaf hashes that the API tells of each event. */
    private static byte[] rootOf(int size) {
        List<byte[]> leaves = new ArrayList<>();
        AUDITOR.get("/api/v1/events?limit=" + size)
                .json()
                .path("events")
                .forEach(event -> leaves.add(
                        HexFormat.of().parseHex(event.path("leafHash").asString())));
        assertThat(leaves).hasSize(size);
        return MerkleFrontier.empty().appendAll(leaves).root();
    }

    @Test
    void the_status_tells_what_is_recorded_and_what_is_published() {
        JsonNode status = status();
        assertThat(status.path("origin").asString()).isEqualTo(key().name());
        assertThat(status.path("leading").asBoolean()).isTrue();
        assertThat(status.path("stopped").asBoolean()).isFalse();
        assertThat(status.path("recorded").asLong())
                .isGreaterThanOrEqualTo(status.path("published").asLong());
        assertThat(status.path("root").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_status_tells_up_to_where_the_node_has_read_its_database_back() throws InterruptedException {
        long published = status().path("published").asLong();
        for (int tries = 0;
                tries < 400 && integrity().path("lastVerifiedPosition").asLong() < published;
                tries++) {
            Thread.sleep(50);
        }
        JsonNode integrity = integrity();
        assertThat(integrity.path("lastVerifiedPosition").asLong()).isGreaterThanOrEqualTo(published);
        assertThat(integrity.path("findings").isEmpty()).isTrue();
        assertThat(integrity.path("late").asBoolean()).isFalse();
        assertThat(Instant.parse(integrity.path("verifiedAt").asString())).isBefore(Instant.now());
        assertThat(integrity.path("ageSeconds").asLong(-1)).isNotNegative();
        assertThat(integrity.path("trouble").isNull()).isTrue();
    }

    private static JsonNode integrity() {
        return status().path("integrity");
    }

    @Test
    void tiles_are_kept_for_ever_and_everything_else_is_not_there() {
        Answer tile = AUDITOR.get("/ledger/tile/0/000");
        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.header("Cache-Control").orElse("")).contains("immutable");
        assertThat(tile.type()).startsWith("application/octet-stream");
        assertThat(AUDITOR.get("/ledger/tile/entries/000.p/3").status()).isEqualTo(200);
        for (String path : List.of(
                "/ledger/tile/0/999",
                "/ledger/tile/0/0",
                "/ledger/tile/9/000",
                "/ledger/tile/0/x000/000",
                "/ledger/tile/0/000.p/0")) {
            assertThat(AUDITOR.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void what_cannot_be_proven_is_told_in_a_sentence() {
        Answer unknown = AUDITOR.get("/ledger/events/no-such-event/proof");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("detail")).contains("no-such-event");
        Answer sizes = AUDITOR.get("/ledger/consistency?from=5&to=4");
        assertThat(sizes.status()).isEqualTo(400);
        assertThat(sizes.text("detail")).contains("1 ≤ from ≤ to");
    }

    @Test
    void nobody_reads_the_ledger_without_an_account_that_may() {
        for (String path : List.of("/ledger/checkpoint", "/ledger/tile/entries/000", "/ledger/status")) {
            assertThat(Caller.anybody().get(path).status()).as(path).isEqualTo(401);
            assertThat(Caller.as("operator").get(path).status()).as(path).isEqualTo(403);
        }
    }
}
