package mingjing.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import mingjing.console.imports.LedgerKind;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was chosen on the form about headers. */
class HeadersControllerTest {
    private final MultiValueMap<String, String> written = new LinkedMultiValueMap<>();

    private Map<String, String> columns() {
        return HeadersController.columns(LedgerKind.PROBLEMS, new Input(written), "%s：%s、%s"::formatted);
    }

    @Test
    void a_header_stands_for_the_column_it_was_chosen_for() {
        written.add("责任单位", "责任部门");
        written.add("责任人", "");
        assertThat(columns()).isEqualTo(Map.of("责任部门", "责任单位"));
    }

    @Test
    void one_header_for_two_columns_is_refused() {
        written.add("责任单位", "部门");
        written.add("牵头单位", "部门");
        assertThatIllegalArgumentException().isThrownBy(this::columns).withMessage("部门：责任单位、牵头单位");
    }
}
