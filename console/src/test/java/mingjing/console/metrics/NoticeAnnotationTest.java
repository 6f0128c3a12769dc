package mingjing.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the real database what Grafana asks for the marks of 督办单, as the role Grafana has, and what that role must not see. */
class NoticeAnnotationTest {
    private static final Path GRAFANA = Path.of("../observability/grafana");

    @BeforeAll
    static void makeTheRole() throws Exception {
        String sql = Files.readString(GRAFANA.resolve("annotations.sql"));
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
            statement.execute("alter role mingjing_grafana password '" + RunningConsole.PASSWORD + "'");
        }
    }

    @Test
    void every_notice_is_a_mark_with_its_grade() throws Exception {
        String query = query().replace("$__timeFilter(recorded_at)", "recorded_at > 'epoch'");
        List<String> grades = new ArrayList<>();
        try (Connection grafana = grafana();
                Statement statement = grafana.createStatement();
                ResultSet marks = statement.executeQuery(query)) {
            while (marks.next()) {
                assertThat(marks.getTimestamp("time")).isNotNull();
                assertThat(marks.getString("text")).isEqualTo("督办单");
                grades.add(marks.getString("tags"));
            }
        }

        assertThat(grades).hasSizeGreaterThanOrEqualTo(19).isSubsetOf("BLUE", "YELLOW", "RED");
    }

    @Test
    void the_role_reads_neither_the_log_nor_a_view_and_writes_nothing() {
        for (String wanted : List.of(
                "select * from events",
                "select * from event_tags",
                "select * from accounts",
                "create table mine (n int)",
                "delete from grafana.supervision_notices")) {
            assertThatThrownBy(() -> asGrafana(wanted))
                    .as(wanted)
                    .isInstanceOf(SQLException.class)
                    .satisfies(refused -> {
                        String state = ((SQLException) refused).getSQLState();
                        assertThat(state).as(refused.getMessage()).isIn("42501", "25006");
                    });
        }
    }

    private static void asGrafana(String sql) throws SQLException {
        try (Connection grafana = grafana();
                Statement statement = grafana.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query() throws Exception {
        JsonNode board =
                JsonMapper.shared().readTree(Files.readString(GRAFANA.resolve("dashboards/rectification.json")));
        return board.path("annotations").path("list").values().stream()
                .filter(each -> each.path("name").asString().equals("督办单"))
                .map(each -> each.path("target").path("rawSql").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Connection owner() throws SQLException {
        return RunningConsole.node().part(DataSource.class).getConnection();
    }

    private static Connection grafana() throws SQLException {
        try (Connection owner = owner()) {
            String url = owner.getMetaData().getURL().replaceFirst("\\?.*", "");
            return DriverManager.getConnection(url, "mingjing_grafana", RunningConsole.PASSWORD);
        }
    }
}
