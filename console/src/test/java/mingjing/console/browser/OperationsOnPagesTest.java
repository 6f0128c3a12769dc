package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import mingjing.console.RunningConsole;
import mingjing.console.operations.LogLevels;
import org.junit.jupiter.api.Test;

/** What keeps the node running, as its operator sees and does it. */
class OperationsOnPagesTest extends InChromium {
    @Test
    void a_level_of_the_log_is_set_and_holds() {
        LogLevels levels = RunningConsole.node().part(LogLevels.class);
        String before = levels.all().getOrDefault("org.apache", "WARN");
        try (Visitor operator = Visitor.as(browser(), "operator")) {
            operator.open("/operations");
            operator.page().selectOption("select[aria-label$='org.apache']", "ERROR");
            operator.click("button[aria-label$='org.apache']");
            assertThat(operator.page().content()).contains("org.apache ERROR");
            assertThat(levels.all()).containsEntry("org.apache", "ERROR");
            operator.complainsAboutNothing();
        } finally {
            levels.set("org.apache", before);
        }
    }

    @Test
    void what_is_parked_is_told_with_its_reason_and_retried_by_itself() throws SQLException {
        park("entries", "problem:P-2022-001", "could not be folded for a test");
        try (Visitor operator = Visitor.as(browser(), "operator")) {
            operator.open("/operations");
            assertThat(operator.page().content())
                    .contains("problem:P-2022-001", "could not be folded for a test", "还没有备份过")
                    .doesNotContain("??");
            operator.findsThePageAccessible();
            operator.click("button[aria-label='重试这一项 problem:P-2022-001']");
            assertThat(operator.page().content()).contains("已重试");
            operator.complainsAboutNothing();
        } finally {
            unpark("could not be folded for a test");
        }
    }

    /** As a program with a fault would have left it. */
    private static void park(String view, String key, String reason) throws SQLException {
        update(
                "insert into parked (projection, generation, position, key, reason) values (?, 'live', 1, ?, ?)",
                view,
                key,
                reason);
    }

    private static void unpark(String reason) throws SQLException {
        update("delete from parked where reason = ?", reason);
    }

    private static void update(String sql, String... values) throws SQLException {
        try (Connection connection = RunningConsole.node().core().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
