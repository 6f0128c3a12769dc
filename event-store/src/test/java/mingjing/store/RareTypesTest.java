package mingjing.store;

import static mingjing.store.Given.tag;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading events of a type costs what there is of it, not what lies between. */
class RareTypesTest {
    private static final long LOG = 200_000;
    private static final Query RARE = Query.types(Set.of("Rare", "Rarer", "Never"));
    private static final Query MIXED = Query.types(Set.of("Rare", "Often", "Never"));

    private static final TestDatabase database = TestDatabase.create();
    private static final EventStore store = database.open();

    @BeforeAll
    static void fill() throws SQLException {
        database.execute("""
                insert into events
                select
                    n, n::text,
                    case when n in (10, 150000, 199999) then 'Rare' when n = 70000 then 'Rarer'
                        when mod(n, 2) = 0 then 'Often' else 'Common' end,
                    1, '{}', '2022-06-30', '2022-06-30', 'a', n::text,
                    convert_to('{"payload":{},"type":"x"}' || repeat(' ', 100), 'UTF8')
                from generate_series(1, %d) n
                """.formatted(LOG));
        database.execute(
                "update head set position = " + LOG + ", frontier = '\\x" + "00".repeat(32 * Long.bitCount(LOG)) + "'");
        database.execute("""
                insert into event_tags (tag, position, type)
                select tag_number('unit:1'), position, tag_number(type)
                from events
                """);
        database.execute("analyze");
    }

    @AfterAll
    static void close() {
        store.close();
        database.close();
    }

    @Test
    void one_page_holds_all_of_a_rare_type_and_reaches_the_head() {
        Page page = store.page(RARE, 0, 100);

        assertThat(page.events()).extracting(Recorded::position).containsExactly(10L, 70_000L, 150_000L, 199_999L);
        assertThat(page.upTo()).isEqualTo(LOG);
        assertThat(store.page(Query.types(Set.of("Never")), 0, 100)).isEqualTo(new Page(List.of(), LOG));
        assertThat(store.page(RARE, 199_999, 100)).isEqualTo(new Page(List.of(), LOG));
    }

    @Test
    void pages_of_rare_and_frequent_types_are_in_order_and_miss_nothing() {
        List<Long> seen = new ArrayList<>();
        long upTo = 149_000;
        while (seen.size() < 1_000) {
            Page page = store.page(MIXED, upTo, 170);
            page.events().forEach(event -> seen.add(event.position()));
            upTo = page.upTo();
        }
        assertThat(seen).isSorted().doesNotHaveDuplicates().contains(150_000L);
        assertThat(seen.getLast() - seen.getFirst()).as("every second position").isEqualTo(2L * (seen.size() - 1));
    }

    @Test
    void a_page_reads_few_buffers_also_with_a_plan_made_for_any_parameters() throws SQLException {
        assertThat(buffersOf(RARE, 0, 100)).isLessThan(60);
        assertThat(buffersOf(RARE, 199_999, 100)).isLessThan(60);
        assertThat(buffersOf(Query.types(Set.of("Never")), 0, 4_000)).isLessThan(30);
        assertThat(buffersOf(MIXED, 20_000, 100))
                .as("100 of two frequent events")
                .isLessThan(160);
    }

    @Test
    void a_few_events_under_a_frequent_tag_are_found_without_walking_the_rest() throws SQLException {
        Query rare = new Query(List.of(new Criterion(Set.of("Rare", "Rarer"), Set.of(tag("unit:1")))));
        assertThat(buffersOf(rare, 0, Integer.MAX_VALUE)).isLessThan(60);
    }

    private static long buffersOf(Query query, long after, int limit) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement generic = connection.prepareStatement("set plan_cache_mode to force_generic_plan");
                PreparedStatement explain = QuerySql.of(query, after, Long.MAX_VALUE, limit)
                        .prepare(connection, "explain (analyze, buffers, timing off)\n")) {
            generic.execute();
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            // The first line about buffers is of the whole plan.
            Matcher buffers = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                    .matcher(plan);
            assertThat(buffers.find()).as(plan.toString()).isTrue();
            return count(buffers.group(1)) + count(buffers.group(2));
        }
    }

    private static long count(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
