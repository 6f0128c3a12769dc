package mingjing.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.study.StudyId;
import mingjing.events.visit.VisitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final List<Function<String, Record>> KINDS =
            List.of(ProblemId::new, MeasureId::new, UnitId::new, PersonId::new, StudyId::new, VisitId::new);

    @ParameterizedTest
    @ValueSource(strings = {"P-2022-017", "街道", "a", "SQ_01.b/c"})
    void a_number_is_letters_digits_and_a_few_signs(String text) {
        assertThat(KINDS).allSatisfy(kind -> assertThat(kind.apply(text)).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "P 1", "P:1", "P\n", "x234567890123456789012345678901234567890y"})
    void anything_else_is_refused_in_the_readers_words(String text) {
        assertThat(KINDS)
                .allSatisfy(kind -> assertThatThrownBy(() -> kind.apply(text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("编号只能用"));
    }
}
