package mingjing.ledger.cosigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.TestLog;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.witness.Policy;
import mingjing.ledger.witness.host.WitnessHost;
import mingjing.ledger.witness.host.WitnessProgram;
import mingjing.ledger.witness.host.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log and its witnesses: one that is reached over HTTP, and one behind an air gap. */
class WitnessingTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2022-07-01T00:00:00Z");
    private TestLog log;
    private WitnessServer server;
    private Policy policy;
    private Cosignatures cosignatures;
    private Cosigner cosigner;

    @BeforeEach
    void start() throws IOException {
        log = new TestLog(folder.resolve("log"));
        server = served("jiwei");
        policy = policy(server, "any");
        begin();
    }

    private void begin() {
        cosignatures = new Cosignatures(log.folder(), policy);
        cosigner = new Cosigner(policy, log.log(), cosignatures, new HttpWitnessLine(), () -> now);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WitnessHost host(String name) {
        WitnessHost host = WitnessHost.open(
                folder.resolve(name),
                Optional.of(name),
                bytes -> {
                    bytes[0] = (byte) name.charAt(0);
                    return bytes;
                },
                () -> now);
        host.trust(TestLog.KEY.publicKey());
        return host;
    }

    private WitnessServer served(String name) throws IOException {
        return WitnessServer.start(host(name), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private Policy policy(WitnessServer online, String atLeast) {
        return Policy.parse(String.join(
                "\n",
                "log " + TestLog.KEY.publicKey(),
                "witness jiwei " + host("jiwei").publicKey() + " http://localhost:" + online.port(),
                "witness shenji " + host("shenji").publicKey(),
                "group both " + atLeast + " jiwei shenji",
                "quorum both"));
    }

    private long witnessed() {
        return cosignatures.witnessed().orElseThrow().checkpoint().size();
    }

    @Test
    void a_published_tree_is_witnessed_in_the_next_round() {
        log.grow(5);
        assertThat(cosigner.round()).isEmpty();
        assertThat(witnessed()).isEqualTo(5);
        log.grow(300);
        assertThat(cosigner.round()).isEmpty();
        assertThat(witnessed()).isEqualTo(300);
        assertThat(cosignatures.witnessed().orElseThrow().at()).contains(now);
    }

    @Test
    void an_idle_tree_is_witnessed_again_after_a_minute_so_that_its_time_is_known() {
        log.grow(5);
        cosigner.round();
        Instant first = now;
        now = now.plusSeconds(30);
        cosigner.round();
        assertThat(cosignatures.witnessed().orElseThrow().at()).contains(first);
        now = now.plusSeconds(30);
        cosigner.round();
        assertThat(cosignatures.witnessed().orElseThrow().at()).contains(now);
    }

    @Test
    void the_history_has_the_first_and_the_last_moment_of_each_tree() {
        log.grow(5);
        Instant first = now;
        cosigner.round();
        now = now.plus(Duration.ofHours(1));
        cosigner.round();
        Instant last = now;
        log.grow(9);
        now = now.plus(Duration.ofDays(2));
        cosigner.round();
        assertThat(log.log().history().stream().map(note -> policy.judge(note).orElseThrow()))
                .extracting(
                        judged -> judged.checkpoint().size() + " " + judged.at().orElseThrow())
                .containsExactly("5 " + first, "5 " + last, "9 " + now);
    }

    @Test
    void a_witness_that_is_away_is_told_and_the_tree_stays_unwitnessed() {
        log.grow(5);
        cosigner.round();
        server.close();
        log.grow(6);
        assertThat(cosigner.round()).containsOnlyKeys("jiwei");
        assertThat(witnessed()).isEqualTo(5);
    }

    @Test
    void a_log_that_forgot_what_was_signed_learns_it_from_the_witness() throws IOException {
        log.grow(5);
        cosigner.round();
        DurableFiles.deleteAll(log.folder().resolve("cosigned"));
        log.grow(9);
        assertThat(cosigner.round()).isEmpty();
        assertThat(witnessed()).isEqualTo(9);
    }

    @Test
    void a_witness_whose_memory_was_put_back_is_told() throws IOException {
        log.grow(5);
        cosigner.round();
        Path seen = folder.resolve("jiwei/seen");
        Path last;
        try (var all = Files.walk(seen)) {
            last = all.filter(file -> file.endsWith("last")).findFirst().orElseThrow();
        }
        byte[] older = Files.readAllBytes(last);
        log.grow(9);
        cosigner.round();
        Files.write(last, older);
        log.grow(12);
        assertThat(cosigner.round().get("jiwei")).contains("9", "5", "put back");
    }

    @Test
    void a_second_history_is_not_witnessed() {
        log.grow(5);
        cosigner.round();
        TestLog other = new TestLog(folder.resolve("other"));
        other.grow(9, entry -> entry.replace("\"n\":3", "\"n\":4"));
        Cosigner forking = new Cosigner(
                policy, other.log(), new Cosignatures(other.folder(), policy), new HttpWitnessLine(), () -> now);
        assertThat(forking.round().get("jiwei")).startsWith("422");
    }

    @Test
    void a_witness_behind_an_air_gap_signs_a_file_and_completes_the_quorum() throws IOException {
        policy = policy(server, "all");
        begin();
        log.grow(5);
        cosigner.round();
        assertThat(cosignatures.witnessed()).isEmpty();

        SignedNote open = cosignatures.open().orElseThrow();
        Path request = Files.writeString(
                folder.resolve("in.txt"), cosigner.request(open, 0).toString());
        String receipt = witness(
                "cosign", request.toString(), "--home", folder.resolve("shenji").toString());
        log.grow(9);
        cosigner.round();
        assertThat(cosignatures.accept(SignedNote.parse(receipt))).isTrue();
        assertThat(witnessed()).isEqualTo(5);
        assertThat(cosignatures.accept(SignedNote.parse(receipt))).isFalse();
    }

    @Test
    void what_no_witness_has_signed_is_not_taken_in() {
        SignedNote note = log.grow(5);
        assertThatThrownBy(() -> cosignatures.accept(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void the_server_answers_as_the_protocol_says() throws Exception {
        log.grow(5);
        String origin = HexFormat.of().formatHex(PlainHash.of(TestLog.ORIGIN.getBytes(StandardCharsets.UTF_8)));
        assertThat(get("/" + origin + "/checkpoint")).startsWith("404");
        String request =
                cosigner.request(log.log().checkpoint().orElseThrow(), 0).toString();
        assertThat(post("/add-checkpoint", request)).startsWith("200 — jiwei ");
        assertThat(get("/" + origin + "/checkpoint"))
                .startsWith("200 log.example\n5\n")
                .contains("— jiwei ");
        log.grow(9);
        String next = cosigner.request(log.log().checkpoint().orElseThrow(), 0).toString();
        assertThat(post("/add-checkpoint", next)).isEqualTo("409 5\n");
        assertThat(post("/add-checkpoint", "old 5\n")).startsWith("400");
        assertThat(post("/add-checkpoint", "x".repeat(100_000))).startsWith("413");
        assertThat(get("/add-checkpoint")).startsWith("405");
        assertThat(get("/other")).startsWith("404");
    }

    private String get(String path) throws Exception {
        return sent(HttpRequest.newBuilder(uri(path)).build());
    }

    private String post(String path, String body) throws Exception {
        return sent(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static String sent(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }
    }

    private String witness(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = WitnessProgram.run(
                List.of(arguments),
                () -> now,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return code == 0 ? out.toString(StandardCharsets.UTF_8) : code + " " + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_program_says_what_to_do() throws IOException {
        String home = folder.resolve("new").toString();
        assertThat(witness("serve")).startsWith("3 错误：要用 --home");
        assertThat(witness("serve", "--home", home)).startsWith("3 错误：还没有见证密钥");
        String key = witness("key", "--home", home, "--name", "renda");
        assertThat(key).startsWith("renda+");
        assertThat(witness("key", "--home", home)).isEqualTo(key);
        assertThat(witness("key", "--home", home, "--name", "other")).contains("已有见证密钥 renda");
        Path log = Files.writeString(folder.resolve("log.key"), TestLog.KEY.publicKey() + "\n");
        assertThat(witness("trust", folder.resolve("no").toString(), "--home", home))
                .contains("没有文件");
        assertThat(witness("trust", log.toString(), "--home", home)).contains("从此见证 log.example");
        this.log.grow(5);
        Path late = Files.writeString(
                folder.resolve("late.txt"),
                cosigner.request(this.log.log().checkpoint().orElseThrow(), 3).toString());
        assertThat(witness("cosign", late.toString(), "--home", home)).startsWith("1 没有签名：上次见证到 0 条");
        assertThat(Map.of(
                        "mode",
                        Files.getPosixFilePermissions(Path.of(home, "key")).toString()))
                .containsValue("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void every_tree_a_witness_signed_is_kept_whole() throws IOException {
        for (int size : List.of(5, 9, 300)) {
            log.grow(size);
            cosigner.round();
        }
        try (var all = Files.walk(folder.resolve("jiwei/seen"))) {
            Path kept = all.filter(file -> file.endsWith("all")).findFirst().orElseThrow();
            assertThat(mingjing.ledger.note.SignedNotes.parse(Files.readString(kept)))
                    .extracting(note -> Checkpoint.of(note).size())
                    .containsExactly(5L, 9L, 300L);
        }
    }
}
