package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.appendIf;
import static mingjing.store.Given.command;
import static mingjing.store.Given.event;
import static mingjing.store.Given.eventWithId;
import static mingjing.store.Given.nothingTagged;
import static mingjing.store.Given.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStoreTest {
    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void a_criterion_of_two_tags_beside_one_of_one_tag_finds_both() {
        store.append(append(event("A", "item:1", "day:1"), event("A", "item:1"), event("B", "item:2")))
                .join();
        Query query = new Query(List.of(
                new Criterion(Set.of(), Set.of(tag("item:1"), tag("day:1"))),
                new Criterion(Set.of("B"), Set.of(tag("item:2")))));
        assertThat(store.source(query, 0).events())
                .extracting(Recorded::position)
                .containsExactly(1L, 3L);
    }

    @Test
    void an_empty_store_stands_at_zero() {
        assertThat(store.head()).isZero();
        assertThat(store.source(Query.everything(), 0)).isEqualTo(new Sourced(List.of(), 0));
        assertThat(store.page(Query.types("A"), 0, 10)).isEqualTo(new Page(List.of(), 0));
    }

    @Test
    void what_was_appended_is_read_back() {
        NewEvent given = eventWithId("e-1", "A", "{\"b\":1.50,\"a\":\"街道\"}", "problem:P-1", "unit:U-1");

        Receipt receipt = store.append(
                        new Append(List.of(given), Condition.none(), "c-1", "print", "clerk", Map.of("trace", "t-1")))
                .join();

        Recorded read = store.find("e-1").orElseThrow();
        assertThat(read.position()).isEqualTo(1);
        assertThat(read.type()).isEqualTo("A");
        assertThat(read.tags()).containsExactly(tag("problem:P-1"), tag("unit:U-1"));
        assertThat(read.metadata()).isEqualTo(Map.of("trace", "t-1"));
        assertThat(text(read.payload())).isEqualTo("{\"a\":\"街道\",\"b\":1.5}");
        assertThat(receipt.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.leafHash()).isEqualTo(read.leafHash()));
        assertThat(store.at(1).orElseThrow().body()).isEqualTo(read.body());
        assertThat(text(read.body()))
                .isEqualTo("{\"actor\":\"clerk\",\"commandId\":\"c-1\",\"id\":\"e-1\",\"metadata\":{\"trace\":\"t-1\"},"
                        + "\"occurredOn\":\"2022-06-30\",\"payload\":{\"a\":\"街道\",\"b\":1.5},\"recordedAt\":\""
                        + recordedAt(read)
                        + "\",\"revision\":1,\"tags\":[\"problem:P-1\",\"unit:U-1\"],\"type\":\"A\"}");
    }

    @Test
    void a_payload_need_not_be_an_object() {
        store.append(append(eventWithId("e-1", "A", "\"just \\\"text\\\" }\""), eventWithId("e-2", "A", "[1,[2]]")))
                .join();

        assertThat(text(store.find("e-1").orElseThrow().payload())).isEqualTo("\"just \\\"text\\\" }\"");
        assertThat(text(store.find("e-2").orElseThrow().payload())).isEqualTo("[1,[2]]");
    }

    @Test
    void a_decision_that_missed_an_event_is_rejected_and_names_it() {
        store.append(append(event("A", "problem:P-1"))).join();

        CompletableFuture<Receipt> late = store.append(appendIf(nothingTagged(0, "problem:P-1"), event("B")));

        assertThatThrownBy(late::join)
                .cause()
                .isInstanceOfSatisfying(
                        AppendRejected.class,
                        rejected -> assertThat(rejected.conflictingPosition()).isEqualTo(1));
        assertThat(store.head()).isEqualTo(1);
    }

    @Test
    void every_kind_of_condition_sees_what_it_asks_for_and_nothing_else() {
        store.append(append(event("A", "problem:P-1", "unit:U-1"))).join();

        assertConflict(Set.of(), Set.of("problem:P-1", "unit:U-1"), true);
        assertConflict(Set.of("A", "B"), Set.of("problem:P-1"), true);
        assertConflict(Set.of("A"), Set.of(), true);
        assertConflict(Set.of(), Set.of(), true);
        assertConflict(Set.of("B"), Set.of("problem:P-1"), false);
        assertConflict(Set.of(), Set.of("problem:P-1", "unit:U-2"), false);
        assertConflict(Set.of("B"), Set.of(), false);
    }

    private void assertConflict(Set<String> types, Set<String> tags, boolean expected) {
        Criterion criterion =
                new Criterion(types, tags.stream().map(Given::tag).collect(java.util.stream.Collectors.toSet()));
        Condition condition = new Condition(new Query(List.of(criterion)), 0);

        assertThat(store.append(appendIf(condition, event("C")))
                        .handle((receipt, failure) -> failure != null)
                        .join())
                .as("%s", criterion)
                .isEqualTo(expected);
        assertThat(store.source(condition.query(), 0).events())
                .as("%s", criterion)
                .satisfies(events -> assertThat(!events.isEmpty()).isEqualTo(expected || criterion.matchesAll()));
    }

    @Test
    void a_resent_command_returns_the_first_receipt() {
        Append first = command("c-1", nothingTagged(0, "problem:P-1"), event("A", "problem:P-1"), event("B"));
        Receipt receipt = store.append(first).join();

        assertThatThrownBy(() -> store.append(first).join())
                .cause()
                .isInstanceOfSatisfying(AlreadyAppended.class, again -> {
                    assertThat(again.first()).usingRecursiveComparison().isEqualTo(receipt);
                });
        assertThat(store.receipt("c-1")).get().usingRecursiveComparison().isEqualTo(receipt);
        assertThat(store.receipt("c-2")).isEmpty();
    }

    @Test
    void an_event_larger_than_the_ledger_can_hold_is_refused_with_its_name() {
        String huge = "{\"text\":\"" + "x".repeat(65_535) + "\"}";

        assertThatThrownBy(() ->
                        store.append(append(eventWithId("e-1", "A", huge))).join())
                .hasMessageContaining("e-1")
                .hasMessageContaining("65535");
    }

    @Test
    void what_is_not_json_is_refused() {
        assertThatThrownBy(() ->
                        store.append(append(eventWithId("e-1", "A", "{oops"))).join())
                .isNotNull();
        assertThat(store.head()).isZero();
    }

    @Test
    void a_page_tells_how_far_it_looked() {
        for (int i = 0; i < 10; i++) {
            store.append(append(event(i % 5 == 0 ? "rare" : "common", "n:" + i)))
                    .join();
        }

        assertThat(positions(store.page(Query.types("rare"), 0, 10))).containsExactly(1L, 6L);
        assertThat(store.page(Query.types("rare"), 0, 10).upTo()).isEqualTo(10);
        assertThat(store.page(Query.types("rare"), 0, 1).upTo()).isEqualTo(1);
        assertThat(positions(store.page(Query.everything(), 3, 2))).containsExactly(4L, 5L);
        assertThat(positions(store.page(Query.tags(tag("n:7")), 0, 5))).containsExactly(8L);
        assertThat(store.page(Query.types("rare"), 99, 5).upTo()).isEqualTo(99);
    }

    @Test
    void a_query_of_several_criteria_reads_each_event_once_and_in_order() {
        store.append(append(event("A", "x:1", "y:1"), event("B", "x:1"), event("C"), event("D", "y:1")))
                .join();
        Query query = new Query(List.of(
                new Criterion(Set.of(), Set.of(tag("x:1"))),
                new Criterion(Set.of("A", "D"), Set.of(tag("y:1"))),
                new Criterion(Set.of("C"), Set.of())));

        assertThat(store.source(query, 0).events())
                .extracting(Recorded::position)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(store.source(query, 2).events())
                .extracting(Recorded::position)
                .containsExactly(3L, 4L);
        assertThat(positions(store.page(query, 0, 2))).containsExactly(1L, 2L);
    }

    @Test
    void a_closed_store_has_written_what_it_took_and_takes_no_more() {
        List<CompletableFuture<Receipt>> taken = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> store.append(append(event("A"))))
                .toList();

        store.close();

        taken.forEach(future -> assertThat(future.join().entries()).hasSize(1));
        assertThatThrownBy(() -> store.append(append(event("A"))).join()).hasMessageContaining("closed");
        assertThat(store.head()).isEqualTo(500);
    }

    private static List<Long> positions(Page page) {
        return page.events().stream().map(Recorded::position).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String recordedAt(Recorded read) {
        return new java.time.format.DateTimeFormatterBuilder()
                .appendInstant(6)
                .toFormatter()
                .format(read.recordedAt());
    }
}
