package mingjing.command.platform;

import static mingjing.command.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import mingjing.command.rectification.ExtendDeadline;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemEvent.ReminderSent;
import mingjing.events.rectification.ProblemEvent.SupervisionNoticeIssued;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problem P is due on Thursday 30 June 2022; Friday 1 July is the first working day overdue. */
class DeadlinesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2022, 7, 1);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    private final TestDatabase database = TestDatabase.create();
    private final SettableClock clock = new SettableClock(FRIDAY, 7, 50);
    private final Node node = new Node(database, clock);
    private final Deadlines deadlines = deadlines(node);

    @BeforeEach
    void given_a_problem_at_work() {
        node.happened(UNITS);
        node.happened(problem(Stage.PLANNED));
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void a_reminder_is_sent_once_when_the_light_turns_yellow() {
        assertThat(watchOn(DAY)).isZero();
        assertThat(watchOn(DEADLINE.minusDays(1))).isEqualTo(1);
        assertThat(watchOn(DEADLINE)).isZero();
        assertThat(node.log(ReminderSent.class))
                .extracting(ReminderSent::deadline)
                .containsExactly(DEADLINE);
    }

    @Test
    void a_notice_is_issued_once_and_by_the_platform() {
        assertThat(watchOn(FRIDAY)).isEqualTo(1);
        assertThat(watchOn(FRIDAY)).isZero();
        assertThat(watchOn(FRIDAY.plusDays(3))).isZero();
        assertThat(node.log(SupervisionNoticeIssued.class))
                .containsExactly(new SupervisionNoticeIssued(
                        P, SupervisionLevel.BLUE, "逾期 1 个工作日，期限 2022-06-30", PersonId.SYSTEM, FRIDAY));
    }

    @Test
    void a_node_that_reads_the_log_from_the_start_issues_nothing_again() {
        watchOn(FRIDAY);
        assertThat(deadlines(node).watch()).isZero();
        assertThat(node.log(SupervisionNoticeIssued.class)).hasSize(1);
    }

    @Test
    void on_a_rest_day_nobody_is_prompted() {
        assertThat(watchOn(SATURDAY)).isZero();
    }

    @Test
    void the_notices_of_a_year_are_one_of_each_level() {
        for (LocalDate day = FRIDAY; day.isBefore(FRIDAY.plusDays(60)); day = day.plusDays(1)) {
            watchOn(day);
        }
        assertThat(levels()).containsExactly(SupervisionLevel.BLUE, SupervisionLevel.YELLOW, SupervisionLevel.RED);
    }

    @Test
    void an_extension_gives_a_new_deadline_and_new_notices() {
        watchOn(FRIDAY);
        node.carryOut(new ExtendDeadline(P, LocalDate.of(2022, 7, 8), "供货", APPROVER, FRIDAY));
        assertThat(watchOn(LocalDate.of(2022, 7, 8))).as("a reminder").isEqualTo(1);
        assertThat(watchOn(LocalDate.of(2022, 7, 11))).as("a notice").isEqualTo(1);
        assertThat(levels()).containsExactly(SupervisionLevel.BLUE, SupervisionLevel.BLUE);
    }

    @Test
    void two_nodes_that_watch_at_once_issue_one_notice_for_each_problem() throws InterruptedException {
        List<ProblemId> problems = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            problems.add(new ProblemId("P-" + i));
            node.happened(problem(problems.getLast(), Stage.PLANNED, FIRST));
        }
        clock.set(FRIDAY, 8, 0);
        try (Node other = new Node(database, clock)) {
            Deadlines rival = deadlines(other);
            Thread thread = Thread.ofPlatform().start(rival::watch);
            deadlines.watch();
            thread.join();
        }
        problems.add(P);
        assertThat(node.log(SupervisionNoticeIssued.class))
                .extracting(SupervisionNoticeIssued::problemId)
                .containsExactlyInAnyOrderElementsOf(problems);
    }

    @Test
    void two_schedulers_on_one_database_fire_once_at_eight() {
        try (Node other = new Node(database, clock);
                Schedules one = schedules(node);
                Schedules two = schedules(other)) {
            pause(Duration.ofMillis(300));
            assertThat(node.log(SupervisionNoticeIssued.class))
                    .as("before eight")
                    .isEmpty();
            clock.set(FRIDAY, 8, 1);
            waitUntil(() -> !node.log(SupervisionNoticeIssued.class).isEmpty());
            pause(Duration.ofMillis(300));
            assertThat(levels()).containsExactly(SupervisionLevel.BLUE);
            clock.set(FRIDAY.plusDays(7), 8, 1);
            waitUntil(() -> node.log(SupervisionNoticeIssued.class).size() > 1);
            assertThat(levels()).containsExactly(SupervisionLevel.BLUE, SupervisionLevel.YELLOW);
            assertThat(List.of(one, two)).doesNotContainNull();
        }
    }

    @Test
    void what_was_due_while_no_node_ran_is_made_up_for() {
        schedules(node).close();
        clock.set(FRIDAY, 10, 0);
        try (Schedules _ = schedules(node)) {
            waitUntil(() -> !node.log(SupervisionNoticeIssued.class).isEmpty());
        }
        assertThat(levels()).containsExactly(SupervisionLevel.BLUE);
    }

    private int watchOn(LocalDate day) {
        clock.set(day, 8, 0);
        return deadlines.watch();
    }

    private List<SupervisionLevel> levels() {
        return node.log(SupervisionNoticeIssued.class).stream()
                .map(SupervisionNoticeIssued::level)
                .toList();
    }

    private Deadlines deadlines(Node of) {
        return new Deadlines(of.commands(), of.store(), clock, LightRule.standard());
    }

    private Schedules schedules(Node of) {
        return Schedules.start(database.dataSource(), deadlines(of), clock, Duration.ofMillis(50));
    }

    private static void waitUntil(BooleanSupplier happened) {
        Instant giveUp = Instant.now().plusSeconds(10);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(giveUp);
            pause(Duration.ofMillis(20));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
