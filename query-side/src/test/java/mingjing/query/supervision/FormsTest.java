package mingjing.query.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjing.query.supervision.Forms.Asked;
import mingjing.query.supervision.Forms.Filling;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static List<Filling> asked(String form) {
        return Forms.fields(form, List.of()).stream().map(Asked::filling).toList();
    }

    @Test
    void a_plan_asks_what_will_be_done_and_by_which_day() {
        assertThat(asked("rectification.MeasuresPlanned")).containsExactly(Filling.TEXT, Filling.DAY, Filling.DAY);
    }

    @Test
    void what_is_computed_or_known_is_not_asked() {
        assertThat(asked("concern.ConcernAnalysed")).containsExactly(Filling.CHOICE, Filling.DAY);
        assertThat(asked("concern.ConcernRegistered")).containsExactly(Filling.DAY);
        assertThat(asked("concern.ConcernCollected"))
                .containsExactly(Filling.CHOICE, Filling.CHOICE, Filling.TEXT, Filling.DAY);
    }
}
