package mingjing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.events.DomainEvent;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.projection.ProjectionStatus.State;
import org.junit.jupiter.api.Test;

/** What is folded in memory and poured is what page by page would have become. */
class InMemoryTest {
    private static final long SEED = 20_220_630;

    @Test
    void a_view_poured_at_once_is_the_same_as_one_kept_page_by_page() {
        List<DomainEvent> history = history(new Random(SEED));
        AtomicInteger poured = new AtomicInteger();
        List<Counted> views = Projections.all().stream()
                .map(view -> new Counted(view, poured))
                .toList();
        try (Ledger ledger = Ledger.of(history);
                ProjectionRunner runner = new ProjectionRunner(ledger.store(), ledger.dataSource(), views)) {
            List<String> pageByPage = ledger.tables();
            runner.start();
            views.forEach(view -> runner.rebuild(view.name()));
            await(runner, history.size());
            assertThat(poured).hasValue(views.size());

            assertThat(runner.status())
                    .allSatisfy(view -> assertThat(view.parkedEvents()).isZero());
            assertThat(ledger.tables())
                    .as("seed %d", SEED)
                    .isEqualTo(pageByPage)
                    .hasSizeGreaterThan(500);
            assertThat(ledger.store().head())
                    .as("a rebuild orders nothing and records nothing: reactions live on the command side")
                    .isEqualTo(history.size());
            ledger.record(Year.acknowledged("N-1", "05-01"));
            assertThat(runner.awaitCaughtUp(history.size() + 1L, Duration.ofSeconds(20)))
                    .as("and goes on from there")
                    .isTrue();
        }
    }

    @Test
    void reading_quickly_and_reading_with_jackson_give_the_same_events() {
        Ledger year = Ledger.ofTheYear();
        Page page = year.store().page(Query.everything(), 0, 1_000);
        List<DomainEvent> quick = new ArrayList<>();
        page.events().forEach(event -> quick.add(Decoded.of(event).event()));

        assertThat(quick).isEqualTo(Year.whole());
    }

    /** Many small years at once: each under numbers of its own, their events mixed, each year in its own order. */
    static List<DomainEvent> history(Random random) {
        List<List<DomainEvent>> years = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            years.add(new ArrayList<>(oneProblem("N-" + i, random)));
        }
        List<DomainEvent> mixed = new ArrayList<>(Year.whole());
        while (!years.isEmpty()) {
            List<DomainEvent> next = years.get(random.nextInt(years.size()));
            mixed.add(next.removeFirst());
            if (next.isEmpty()) {
                years.remove(next);
            }
        }
        return mixed;
    }

    private static List<DomainEvent> oneProblem(String number, Random random) {
        LocalDate day = Year.day("01-05").plusDays(random.nextInt(300));
        String on = day.toString().substring(5);
        List<DomainEvent> events = new ArrayList<>();
        events.add(Year.registered(number, random.nextBoolean() ? Year.ONE : Year.TWO, on, "12-30"));
        events.add(Year.acknowledged(number, on));
        events.add(Year.planned(number, on, "12-01", "M-1", "M-2"));
        if (random.nextBoolean()) {
            events.add(Year.completed(number, "M-1", on));
            events.addAll(Year.closure(number, on));
        }
        return events;
    }

    @SuppressWarnings("BusyWait")
    private static void await(ProjectionRunner runner, long head) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!runner.status().stream().allMatch(view -> view.state() == State.RUNNING && view.position() >= head)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
