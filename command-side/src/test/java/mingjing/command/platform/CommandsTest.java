package mingjing.command.platform;

import static mingjing.command.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mingjing.command.AxonScenario;
import mingjing.command.Command;
import mingjing.command.RandomOrders;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.Rehearsal;
import mingjing.command.UseCases;
import mingjing.command.rectification.CloseProblem;
import mingjing.command.rectification.ReportProgress;
import mingjing.command.visit.RecordSiteVisit;
import mingjing.events.DomainEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.Stage;
import mingjing.events.visit.VisitEvent.SiteVisitMade;
import mingjing.events.visit.VisitId;
import mingjing.store.Receipt;
import mingjing.store.Recorded;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders on a real PostgreSQL, many at once. */
class CommandsTest {
    private static final int RACERS = 32;

    private final TestDatabase database = TestDatabase.create();
    private final Node node = new Node(database);

    @BeforeEach
    void given_units() {
        node.happened(UNITS);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void of_many_who_close_one_problem_one_does() throws InterruptedException {
        node.happened(problem(Stage.PUBLICISED));
        Race race = Race.of(RACERS, _ -> node.carryOut(new CloseProblem(P, PROOF, APPROVER, DAY)));
        assertThat(race.receipts()).hasSize(1);
        assertThat(race.refusals()).hasSize(RACERS - 1).containsOnly(Reason.WRONG_STAGE);
        assertThat(node.log(ProblemClosed.class)).hasSize(1);
    }

    @Test
    void of_many_overlapping_visits_of_one_leader_one_is_recorded() throws InterruptedException {
        Race race = Race.of(RACERS, i -> node.carryOut(tour(i)));
        assertThat(race.receipts()).hasSize(1);
        assertThat(race.refusals()).hasSize(RACERS - 1).containsOnly(Reason.LEADER_ELSEWHERE);
        assertThat(node.log(SiteVisitMade.class)).hasSize(1);
    }

    @Test
    void many_reports_on_one_problem_are_all_recorded() throws InterruptedException {
        node.happened(problem(Stage.PLANNED));
        Race race = Race.of(RACERS, i -> node.carryOut(progress(i)));
        assertThat(race.refusals()).isEmpty();
        assertThat(node.log(ProgressReported.class)).hasSize(RACERS);
    }

    @Test
    void two_nodes_on_one_database_race_as_one() throws InterruptedException {
        node.happened(problem(Stage.PUBLICISED));
        try (Node other = new Node(database)) {
            CloseProblem close = new CloseProblem(P, PROOF, APPROVER, DAY);
            Race race = Race.of(8, i -> (i % 2 == 0 ? node : other).carryOut(close));
            assertThat(race.receipts()).hasSize(1);
            assertThat(race.refusals()).hasSize(7).containsOnly(Reason.WRONG_STAGE);
        }
    }

    @Test
    void an_order_sent_again_gets_its_first_receipt() {
        node.happened(problem(Stage.PUBLICISED));
        CloseProblem close = new CloseProblem(P, PROOF, APPROVER, DAY);
        Receipt first = keyed(close, "K-1");
        assertThat(keyed(close, "K-1")).usingRecursiveComparison().isEqualTo(first);
        assertThat(node.log(ProblemClosed.class)).hasSize(1);
        assertThat(node.commands().receipt(new OrderId("tester", "K-1"))).isPresent();
    }

    @Test
    void an_order_sent_many_times_at_once_gets_one_receipt() throws InterruptedException {
        node.happened(problem(Stage.PUBLICISED));
        Race race = Race.of(RACERS, _ -> keyed(new CloseProblem(P, PROOF, APPROVER, DAY), "K-1"));
        assertThat(race.refusals()).isEmpty();
        assertThat(race.receipts().stream().map(Receipt::lastPosition).distinct())
                .hasSize(1);
    }

    @Test
    void another_order_under_the_same_key_is_told_so() {
        node.happened(problem(Stage.PLANNED));
        keyed(progress(1), "K-1");
        assertThatThrownBy(() -> keyed(progress(2), "K-1")).isInstanceOf(KeyReused.class);
        assertThat(node.log(ProgressReported.class)).hasSize(1);
    }

    @Test
    void keys_of_two_senders_are_apart() {
        node.happened(problem(Stage.PLANNED));
        node.commands().carryOut(progress(1), "one", Optional.of("K-1"));
        node.commands().carryOut(progress(2), "other", Optional.of("K-1"));
        node.commands().carryOut(progress(3), "one/K-1", Optional.of("2"));
        node.commands().carryOut(progress(4), "one", Optional.of("K-1/2"));
        assertThat(node.log(ProgressReported.class)).hasSize(4);
    }

    @Test
    void a_refused_order_leaves_nothing_and_may_come_again_under_its_key() {
        assertThatThrownBy(() -> keyed(progress(1), "K-1")).isInstanceOf(Refused.class);
        node.happened(problem(Stage.PLANNED));
        assertThat(keyed(progress(1), "K-1").entries()).hasSize(1);
    }

    @Test
    void the_log_remembers_who_sent_an_order_and_where_it_came_from() {
        node.happened(problem(Stage.PLANNED));
        Receipt receipt = node.commands()
                .carryOut(progress(1), "importer", new OrderId("importer", "K"), Map.of("file", "台账.xlsx", "row", "7"));
        Recorded recorded = node.store().at(receipt.lastPosition()).orElseThrow();
        assertThat(recorded.actor()).isEqualTo("importer");
        assertThat(recorded.metadata()).containsEntry("file", "台账.xlsx").containsEntry("row", "7");
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 2_022, 20_221_230})
    void a_rehearsal_foretells_what_comes_of_orders_in_earnest(long seed) {
        node.happened(problem(Stage.IN_PROGRESS));
        List<Command> orders = orders(seed, 500);
        List<Object> rehearsed = rehearsed(orders, 4_096);
        assertThat(rehearsed(orders, 1)).as("forgetting, seed %d", seed).isEqualTo(rehearsed);
        long head = node.store().head();
        List<Object> real = new ArrayList<>();
        orders.forEach(order -> real.add(outcome(() -> recordedBy(node.carryOut(order)))));
        assertThat(real).as("seed %d", seed).isEqualTo(rehearsed);
        assertThat(node.store().head()).as("seed %d", seed).isGreaterThan(head);
    }

    private List<Object> rehearsed(List<Command> orders, int remembered) {
        List<Object> rehearsed = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(node.store(), AxonScenario.NOW, remembered)) {
            orders.forEach(order -> rehearsed.add(outcome(() -> rehearsal.carryOut(UseCases.of(order), order))));
        }
        return rehearsed;
    }

    private static List<Command> orders(long seed, int count) {
        RandomOrders chance = new RandomOrders(seed);
        List<Command> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(chance.next());
        }
        return orders;
    }

    private static Object outcome(Supplier<? extends List<? extends DomainEvent>> order) {
        try {
            return order.get();
        } catch (Refused refused) {
            return refused.reason() + " " + refused.details();
        }
    }

    private List<? extends DomainEvent> recordedBy(Receipt receipt) {
        return receipt.entries().stream()
                .map(entry -> node.store().at(entry.position()).orElseThrow())
                .map(Node::event)
                .toList();
    }

    private Receipt keyed(Command order, String key) {
        return node.commands().carryOut(order, "tester", Optional.of(key));
    }

    private static ReportProgress progress(int percent) {
        return new ReportProgress(P, M, percent, "进展", OWNER, DAY);
    }

    private static RecordSiteVisit tour(int number) {
        return new RecordSiteVisit(new VisitId("Z-" + number), visit(OWNER, DAY, 9, 11), List.of(), CLERK);
    }
}
