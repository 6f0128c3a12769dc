package mingjing.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingjing.events.Amount;
import mingjing.rules.Figure;
import org.junit.jupiter.api.Test;

class StatedTest {
    private static Figure figure(String id, String label) {
        return new Figure(id, label, 3, Amount.exactly(1), BigDecimal.ONE, Optional.empty(), "件", "计数(" + id + ")");
    }

    @Test
    void a_name_that_two_figures_have_states_neither() {
        assertThat(DutyReports.stated(List.of(figure("a", "诉求办结"), figure("b", "诉求办结"), figure("c", "查摆问题")), 7200))
                .containsOnlyKeys("查摆问题");
    }
}
