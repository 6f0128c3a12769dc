package mingjing.query.supervision;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;
import mingjing.query.Asked;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.norm.NormBook;
import mingjing.query.norm.Norms;
import org.junit.jupiter.api.Test;

class NormPromptsTest {
    private final Ledger ledger = Ledger.ofTheYear();
    private final Views views = Views.of(ledger);
    private final NormPrompts prompts =
            new NormPrompts(new Norms(ledger.store()), views.studies(), views.organisation());

    private List<String> missing(UnitId community, Asked asked) {
        return missing(prompts, community, asked);
    }

    private static List<String> missing(NormPrompts prompts, UnitId community, Asked asked) {
        return prompts.view(2022, asked).forms().getOrDefault(StudyForm.PARTY_LECTURE, List.of()).stream()
                .filter(line -> line.community().equals(community))
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !cell.done() && !cell.open())
                .map(NormPrompts.Cell::period)
                .toList();
    }

    @Test
    void the_nearest_locality_says_how_often() {
        assertThat(missing(ONE, ledger.now())).containsExactly("2022-Q1", "2022-Q3", "2022-Q4");
        assertThat(missing(TWO, ledger.now())).isEmpty();
    }

    @Test
    void a_period_that_still_runs_has_nothing_missing_yet() {
        assertThat(missing(ONE, ledger.until("2022-03-30"))).isEmpty();
        assertThat(missing(ONE, ledger.until("2022-05-01"))).containsExactly("2022-Q1");
    }

    @Test
    void without_norms_there_are_no_prompts() {
        assertThat(prompts.view(2022, ledger.asOf(3)).forms()).isEmpty();
    }

    /** Once a quarter until the middle of the year, then once a month. */
    @Test
    void a_norm_that_was_followed_by_another_keeps_its_periods() {
        String changed = """
                规范: 督导规范
                组织生活:
                  - {形式: 党课, 层级: 社区党委, 每: 季, 次数: 1, 地区: JD, 自: 2022-01-01, 至: 2022-06-30, 来源: 街道要求}
                  - {形式: 党课, 层级: 社区党委, 每: 月, 次数: 1, 地区: JD, 自: 2022-07-01, 来源: 街道新要求}
                """;
        List<DomainEvent> year = new ArrayList<>(whole());
        year.add(new NormsDefined("督导规范", 2, changed, "cc", CLERK, day("01-04")));
        try (Ledger other = Ledger.of(year)) {
            Views its = Views.of(other);
            NormPrompts prompts = new NormPrompts(new Norms(other.store()), its.studies(), its.organisation());
            assertThat(missing(prompts, ONE, other.now()))
                    .containsExactly("2022-Q1", "2022-07", "2022-08", "2022-09", "2022-10", "2022-11", "2022-12");
        }
    }

    @Test
    void an_error_says_where_and_what_to_write() {
        assertThatThrownBy(() -> NormBook.parse("规范: 甲\n组织生活: [{形式: 茶话会}]"))
                .hasMessageContaining("组织生活第 1 条")
                .hasMessageContaining("茶话会")
                .hasMessageContaining("党课");
        assertThatThrownBy(() -> NormBook.parse("规范: 甲\n参数: [{名称: 迟录天数, 值: 许多}]"))
                .hasMessageContaining("整数");
        assertThatThrownBy(() -> NormBook.parse("规范: 甲\n参数: [{名称: 迟录天, 值: 3}]")).hasMessageContaining("迟录天数");
        assertThatThrownBy(() -> NormBook.parse("规范: 甲\n参数: [{名称: 检查前天数, 值: -1}]"))
                .hasMessageContaining("不小于 0");
        assertThatThrownBy(() -> NormBook.parse("规范: 甲\n填报: [studies.]")).hasMessageContaining("studies.");
        assertThatThrownBy(() -> NormBook.parse("规范: 甲\n罚款: 1")).hasMessageContaining("罚款");
        assertThatThrownBy(() -> NormBook.parse("- 甲")).hasMessageContaining("最外层");
    }
}
