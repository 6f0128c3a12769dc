package mingjing.store.publication;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mingjing.ledger.LeafHash;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.EntryBundle;
import mingjing.store.EventStore;
import mingjing.store.Receipt;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is edited behind the system's back is named with its position and its cause; nothing else ever is. */
class IntegrityWatchTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final SigningKey KEY = SigningKey.create("log.example", Algorithm.ED25519, bytes -> bytes);
    private static final SigningKey OTHER =
            SigningKey.create("log.example", Algorithm.ED25519, _ -> new byte[] {
                7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7
            });

    /** Round after round without a rest. */
    private static final Tempo QUICK = new Tempo(1_000_000, Duration.ZERO);

    private static final int PUBLISHED = 300;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();

    @BeforeEach
    void aPublishedLogWithoutItsTriggers() throws SQLException {
        recorded(PUBLISHED);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().size() == PUBLISHED);
        }
        for (String table : List.of("events", "events_000000", "event_ids", "event_tags")) {
            database.execute("alter table " + table + " disable trigger all");
        }
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private Publisher publisher() {
        Publisher publisher = new Publisher(store, database.dataSource(), new Publication(folder, KEY, _ -> {}));
        publisher.start(true);
        return publisher;
    }

    private IntegrityWatch watch(Tempo tempo) {
        IntegrityWatch watch =
                new IntegrityWatch(store, new PublishedLog(folder.resolve("public")), List.of(KEY.publicKey()), tempo);
        watch.start();
        return watch;
    }

    private void recorded(int events) {
        List<CompletableFuture<Receipt>> receipts = IntStream.range(0, events)
                .mapToObj(i -> store.append(append(event("A", "item:" + i, "unit:\"X\\\"" + i % 3))))
                .toList();
        receipts.forEach(CompletableFuture::join);
    }

    private static void until(BooleanSupplier holds) {
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    /** What one whole round finds, each as "kind position subject". */
    private List<String> found() {
        try (IntegrityWatch watch = watch(new Tempo(1_000_000, Duration.ofHours(1)))) {
            until(() -> watch.integrity().since().isPresent());
            return watch.integrity().findings().stream()
                    .map(IntegrityWatchTest::text)
                    .toList();
        }
    }

    private static String text(Finding finding) {
        return finding.kind() + " " + finding.position() + " " + finding.subject();
    }

    private Path file(String name) {
        return folder.resolve("public").resolve(name);
    }

    private void flipped(String name, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file(name));
        bytes[at] ^= 1;
        Files.write(file(name), bytes);
    }

    @Test
    void over_a_clean_log_that_grows_nothing_is_ever_found() {
        try (Publisher publisher = publisher();
                IntegrityWatch watch = watch(QUICK)) {
            for (int times = 0; times < 40; times++) {
                recorded(1 + times * 3);
                assertThat(watch.integrity().findings()).isEmpty();
            }
            long head = store.head();
            until(() -> publisher.publishing().size() == head);
            until(() -> watch.integrity().position() == head);
            until(() -> watch.integrity()
                    .round()
                    .filter(round -> round.size() == head)
                    .isPresent());
            assertThat(watch.integrity().findings()).isEmpty();
            assertThat(watch.integrity().trouble()).isEmpty();
            assertThat(watch.integrity().isLate(store.settings().clock().instant()))
                    .isFalse();
        }
    }

    @Test
    void a_body_that_was_changed_in_the_database_is_named() throws SQLException {
        String id = store.at(142).orElseThrow().id();
        database.execute(
                "update events set body = convert_to(replace(convert_from(body, 'UTF8'), '\"n\":1', '\"n\":2'),"
                        + " 'UTF8') where position = 142");
        try (IntegrityWatch watch = watch(QUICK)) {
            until(() -> !watch.integrity().findings().isEmpty());
            Finding finding = watch.integrity().findings().getFirst();
            assertThat(text(finding)).isEqualTo("EVENT_CHANGED 142 events.body");
            assertThat(finding.eventId()).isEqualTo(id);
            assertThat(finding.actual())
                    .isEqualTo(Recheck.hex(store.at(142).orElseThrow().leafHash()));
            assertThat(finding.expected()).hasSize(64).isNotEqualTo(finding.actual());
        }
    }

    @Test
    void every_other_column_that_was_changed_is_named() throws SQLException {
        for (String column : List.of(
                "id = 'other'",
                "type = 'B'",
                "revision = 2",
                "tags = '{}'",
                "tags = '{no-tag-at-all,NULL}'",
                "occurred_on = '2022-06-29'",
                "occurred_on = 'infinity'",
                "recorded_at = recorded_at - interval '1 day'",
                "recorded_at = '-infinity'",
                "actor = 'leader'",
                "command_id = 'c'")) {
            database.execute("create table kept as select * from events where position = 7");
            database.execute("update events set " + column + " where position = 7");
            String name = column.substring(0, column.indexOf(' '));
            assertThat(found())
                    .as(column)
                    .contains("COLUMN_CHANGED 7 " + name)
                    .allMatch(each -> each.endsWith(" " + name) || each.endsWith(" event_ids.position"));
            database.execute("delete from events where position = 7");
            database.execute("insert into events select * from kept");
            database.execute("drop table kept");
        }
        assertThat(found()).as("all put right").isEmpty();
    }

    @Test
    void an_event_that_can_no_longer_be_found_by_its_id_or_a_tag_is_named() throws SQLException {
        database.execute("delete from event_ids where position = 9");
        database.execute("delete from event_tags where position = 11 and tag = tag_number('item:10')");
        assertThat(found()).containsExactly("COLUMN_CHANGED 9 event_ids.position", "COLUMN_CHANGED 11 event_tags");
    }

    @Test
    void an_event_that_was_deleted_is_named() throws SQLException {
        database.execute("delete from events where position in (256, 300)");
        assertThat(found()).containsExactly("EVENT_MISSING 256 events", "EVENT_MISSING 300 events");
    }

    @Test
    void an_entry_that_was_changed_in_its_file_is_named() throws IOException {
        Path bundle = file("tile/entries/000");
        List<byte[]> entries = EntryBundle.decode(Files.readAllBytes(bundle), 256);
        entries.get(99)[10] ^= 1;
        Files.write(bundle, EntryBundle.encode(entries));
        assertThat(found()).containsExactly("ENTRY_CHANGED 100 tile/entries/000 #99");
    }

    @Test
    void a_hash_that_was_changed_in_its_tile_is_named_on_every_level() throws IOException {
        flipped("tile/0/000", 32 * 41);
        flipped("tile/0/001.p/44", 3);
        assertThat(found()).containsExactly("HASH_CHANGED 42 tile/0/000 #41", "HASH_CHANGED 257 tile/0/001.p/44 #0");
        flipped("tile/0/000", 32 * 41);
        flipped("tile/0/001.p/44", 3);
        flipped("tile/1/000.p/1", 0);
        assertThat(found()).containsExactly("HASH_CHANGED 1 tile/1/000.p/1 #0");
    }

    @Test
    void what_was_changed_everywhere_at_once_still_misses_the_signature() throws Exception {
        byte[] body = new String(store.at(20).orElseThrow().body(), StandardCharsets.UTF_8)
                .replace("\"n\":1", "\"n\":7")
                .getBytes(StandardCharsets.UTF_8);
        database.execute("update events set body = '\\x" + Recheck.hex(body) + "' where position = 20");
        List<byte[]> entries = EntryBundle.decode(Files.readAllBytes(file("tile/entries/000")), 256);
        entries.set(19, body);
        Files.write(file("tile/entries/000"), EntryBundle.encode(entries));
        byte[] tile = Files.readAllBytes(file("tile/0/000"));
        System.arraycopy(LeafHash.of(body), 0, tile, 19 * 32, 32);
        Files.write(file("tile/0/000"), tile);
        assertThat(found()).containsExactly("TREE_CHANGED 1 1-256");
    }

    @Test
    void a_file_that_is_lost_or_cut_off_is_named() throws IOException {
        Files.delete(file("tile/entries/000"));
        Files.write(file("tile/0/001.p/44"), new byte[7]);
        assertThat(found()).containsExactly("FILE_BROKEN 1 tile/entries/000", "FILE_BROKEN 257 tile/0/001.p/44");
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_named() throws IOException {
        try (IntegrityWatch watch = watch(QUICK)) {
            until(() -> watch.integrity().since().isPresent());
            String text = SignedNote.parse(Files.readString(file("checkpoint"))).text();
            Files.writeString(
                    file("checkpoint"),
                    new SignedNote(text.replace("300", "299"), List.of(OTHER.sign(text, 0))).toString());
            until(() -> !watch.integrity().findings().isEmpty());
            assertThat(text(watch.integrity().findings().getFirst())).isEqualTo("CHECKPOINT_CHANGED 0 checkpoint");
        }
    }

    @Test
    void what_is_put_right_is_taken_back_after_the_next_whole_round() throws SQLException {
        database.execute("update events set actor = 'leader' where position = 150");
        try (IntegrityWatch watch = watch(QUICK)) {
            until(() -> watch.integrity().findings().size() == 1);
            database.execute("update events set actor = 'clerk' where position = 150");
            until(() -> watch.integrity().findings().isEmpty());
        }
    }

    @Test
    void a_database_that_is_away_is_no_finding() throws SQLException {
        try (IntegrityWatch watch = watch(QUICK)) {
            until(() -> watch.integrity().since().isPresent());
            database.execute("alter table events rename to gone");
            until(() -> watch.integrity().trouble().isPresent());
            assertThat(watch.integrity().findings()).isEmpty();
            database.execute("alter table gone rename to events");
            until(() -> watch.integrity().trouble().isEmpty());
            Optional<?> since = watch.integrity().since();
            until(() -> !watch.integrity().since().equals(since));
            assertThat(watch.integrity().findings()).isEmpty();
        }
    }
}
