package mingjing.query.audit;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.events.Tag;
import mingjing.query.Asked;
import mingjing.query.Ledger;
import mingjing.query.Year;
import mingjing.query.audit.AuditTrail.Filter;
import mingjing.query.audit.AuditTrail.Slice;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private static final Filter CLOSED = new Filter(
            Set.of("rectification.ProblemClosed"), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Ledger ledger = Ledger.ofTheYear();
    private final AuditTrail trail = new AuditTrail(ledger.store());
    private final long head = Year.whole().size();

    @Test
    void pages_forward_hold_every_event_once_in_order() {
        List<Long> seen = new ArrayList<>();
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            Slice slice = trail.after(next.get(), Filter.ANY, 7, ledger.now());
            slice.entries().forEach(entry -> seen.add(entry.position()));
            next = slice.next();
        }
        assertThat(seen).hasSize((int) head).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void pages_backward_hold_every_event_once_newest_first() {
        List<Long> seen = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        do {
            Slice slice = trail.latest(before, Filter.ANY, 7, ledger.now());
            slice.entries().forEach(entry -> seen.add(entry.position()));
            before = slice.next();
        } while (before.isPresent());
        assertThat(seen.reversed()).hasSize((int) head).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void events_are_found_by_type_tag_day_and_actor() {
        Asked now = ledger.now();
        assertThat(trail.latest(Optional.empty(), CLOSED, 10, now).entries())
                .extracting(Entry::occurredOn)
                .containsExactly(day("06-15"), day("04-28"));
        Filter problem = new Filter(
                Set.of(), Set.of(new Tag("problem", "P-3")), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(trail.after(0, problem, 10, now).entries()).hasSize(2);
        Filter march = new Filter(
                Set.of(), Set.of(), Optional.of(day("03-20")), Optional.of(day("03-25")), Optional.of("clerk"));
        assertThat(trail.after(0, march, 10, now).entries())
                .extracting(Entry::type)
                .containsExactly(
                        "rectification.ProgressReported",
                        "rectification.ProblemMerged",
                        "rectification.ProblemWithdrawn");
        Filter nobody =
                new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.of("somebody else"));
        assertThat(trail.latest(Optional.empty(), nobody, 10, now).entries()).isEmpty();
    }

    @Test
    void the_trail_of_a_past_moment_ends_there() {
        assertThat(trail.latest(Optional.empty(), Filter.ANY, 3, ledger.asOf(9)).entries())
                .extracting(Entry::position)
                .containsExactly(9L, 8L, 7L);
        assertThat(trail.after(7, Filter.ANY, 10, ledger.asOf(9)).entries()).hasSize(2);
        assertThat(trail.latest(Optional.empty(), CLOSED, 10, ledger.until("2022-05-01"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void one_event_shows_its_body_its_hash_and_its_neighbours() {
        AuditTrail.Detail detail = trail.event("event-6", ledger.now()).orElseThrow();
        assertThat(detail.entry().payload()).contains("楼道堆物 P-1");
        assertThat(detail.body()).contains(detail.entry().payload()).contains("event-6");
        assertThat(detail.entry().leafHash()).matches("[0-9a-f]{64}");
        assertThat(detail.previous().orElseThrow().position()).isEqualTo(5);
        assertThat(detail.following().orElseThrow().position()).isEqualTo(7);
        assertThat(trail.event(1, ledger.now()).orElseThrow().previous()).isEmpty();
        assertThat(trail.event(head, ledger.now()).orElseThrow().following()).isEmpty();
        assertThat(trail.event("event-0", ledger.now())).isEmpty();
    }

    @Test
    void a_limit_out_of_range_is_refused() {
        assertThatThrownBy(() -> trail.after(0, Filter.ANY, 0, ledger.now())).hasMessageContaining("limit");
    }
}
