package mingjing.command.platform;

import static mingjing.command.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.rectification.CloseProblem;
import mingjing.command.rectification.ReportProgress;
import mingjing.command.rectification.WithdrawProblem;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemClosed;
import mingjing.events.rectification.ProblemEvent.ProgressReported;
import mingjing.events.rectification.Stage;
import mingjing.store.Head;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A state that was remembered is what a fresh reading of the log would give. */
class SourcedStatesTest {
    private static final Command CLOSE = new CloseProblem(P, PROOF, APPROVER, DAY);

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
    void what_another_node_recorded_since_is_known() {
        node.happened(problem(Stage.PLANNED));
        try (Node other = new Node(database)) {
            for (int i = 1; i <= 5; i++) {
                (i % 2 == 0 ? node : other).carryOut(new ReportProgress(P, M, i, "清理到第 " + i + " 层", OWNER, DAY));
            }
            List<ProblemEvent> road = problem(Stage.PUBLICISED);
            other.happened(road.subList(problem(Stage.IN_PROGRESS).size(), road.size()));
            node.carryOut(CLOSE);
            refused(other);
            refused(node);
        }
        assertThat(node.log(ProblemClosed.class)).hasSize(1);
    }

    @Test
    void a_log_that_was_put_back_is_believed_and_not_the_memory() throws SQLException {
        node.happened(problem(Stage.VERIFIED));
        Head backup = node.store().headDetails();
        node.happened(List.of(problem(Stage.PUBLICISED).getLast()));
        node.carryOut(CLOSE);

        putBackTo(backup);
        refused(node);
        node.happened(List.of(problem(Stage.PUBLICISED).getLast()));
        node.carryOut(CLOSE);
        assertThat(node.log(ProblemClosed.class)).hasSize(1);
    }

    /** Ids follow from the key, so the same key gives another order's event the same id, here at the same position. */
    @Test
    void another_order_under_the_same_key_after_a_put_back_is_another_event() throws SQLException {
        node.happened(problem(Stage.PLANNED));
        Head backup = node.store().headDetails();
        keyed(node, "K-1", new WithdrawProblem(P, "误登", APPROVER, DAY));
        refused(node);

        putBackTo(backup);
        try (Node other = new Node(database)) {
            keyed(other, "K-1", new ReportProgress(P, M, 60, "还在做", OWNER, DAY));
        }
        keyed(node, "K-2", new ReportProgress(P, M, 70, "还在做", OWNER, DAY));
        assertThat(node.log(ProgressReported.class))
                .extracting(ProgressReported::percent)
                .endsWith(60, 70);
    }

    private static void keyed(Node node, String key, Command order) {
        node.commands().carryOut(order, "tester", Optional.of(key));
    }

    private static void refused(Node node) {
        assertThatThrownBy(() -> node.carryOut(CLOSE))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.WRONG_STAGE));
    }

    /** As a backup of an earlier day would; the store itself never forgets anything. */
    private void putBackTo(Head backup) throws SQLException {
        database.execute("""
                set session_replication_role = replica;
                delete from events where position > %1$d;
                delete from event_ids where position > %1$d;
                delete from event_tags where position > %1$d;
                delete from commands where last_position > %1$d;
                update head set position = %1$d, frontier = '\\x%2$s';
                reset session_replication_role
                """.formatted(
                backup.position(), HexFormat.of().formatHex(backup.frontier().encode())));
    }
}
