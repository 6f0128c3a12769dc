package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mingjing.events.Amount;
import org.junit.jupiter.api.Test;

class FigureBookTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Span YEAR = new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
    private static final Moment END = new Moment(100, LocalDate.of(2022, 12, 31));
    private static final Vocabulary WORDS = Vocabulary.SHIPPED.and(
            Map.of("为民服务", Map.of("方式", List.of("组团", "上门"), "服务人次", List.of(), "概数", List.of())));
    private static final List<Community> UNITS = List.of(unit("JD"), unit("SQ-01"), unit("SQ-02"));
    private static final String LIST = """
            数据: 年度数据
            年度: 2022
            量:
              服务人次: {取: 求和, 事件: 为民服务, 字段: 服务人次, 单位: 人次}
              上门人次: {取: 求和, 事件: 为民服务, 字段: 服务人次, 条件: {方式: 上门}, 单位: 人次}
              服务次数: {取: 计数, 事件: 为民服务, 单位: 次}
              走访次数: {取: 计数, 事件: 实地走访, 单位: 次}
            数据项:
              - {编号: services.people, 名称: 服务群众, 章: 3, 量: 服务人次, 原文: "30余"}
              - {编号: services.athome, 名称: 上门服务, 章: 3, 量: 上门人次, 原文: 21}
              - {编号: services.share, 名称: 上门占比, 章: 3, 率: 如果 服务人次 > 0人次 那么 上门人次 / 服务人次 否则 0}
              - {编号: visits, 名称: 实地走访, 章: 1, 量: 走访次数, 原文: "***余"}
            校核:
              - {编号: parts, 名称: 分项不大于合计, 当: 上门人次 <= 服务人次}
              - {编号: never, 名称: 不会成立, 当: 服务次数 > 5 次}
            """;

    private final FigureBook book = FigureBook.parse("figures.yaml", LIST, WORDS);

    private static Community unit(String code) {
        return new Community(code, code, "", Map.of());
    }

    private static Fact service(long position, String unit, String way, String people, String... certainty) {
        Map<String, String> fields = certainty.length == 0
                ? Map.of("方式", way, "服务人次", people)
                : Map.of("方式", way, "服务人次", people, "概数", certainty[0]);
        return Fact.of(position, "e" + position, unit, "", "为民服务", DAY, fields);
    }

    private List<Figure> figures(Fact... facts) {
        return book.figures("2022", UNITS, FactColumns.of(List.of(facts)), END, YEAR);
    }

    @Test
    void a_figure_is_counted_over_all_units_and_stands_beside_what_was_stated() {
        List<Figure> figures = figures(
                service(1, "SQ-01", "上门", "21"),
                service(2, "JD", "组团", "9"),
                Fact.of(3, "e3", "SQ-02", "", "实地走访", DAY, Map.of()));
        assertThat(figures.get(0).value()).isEqualTo(Amount.parse("30余"));
        assertThat(figures.get(0).agrees()).isTrue();
        assertThat(figures.get(0).query()).isEqualTo("求和(为民服务.服务人次)");
        assertThat(figures.get(1).value()).isEqualTo(Amount.exactly(21));
        assertThat(figures.get(1).agrees()).isTrue();
        assertThat(figures.get(1).query()).isEqualTo("求和(为民服务.服务人次; 方式=上门)");
        assertThat(figures.get(2).value()).isEqualTo(Amount.exactly(70));
        assertThat(figures.get(2).unit()).isEqualTo("%");
        assertThat(figures.get(3).value()).isEqualTo(new Amount.Masked());
        assertThat(figures.get(3).counted()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void a_lower_bound_or_a_mask_in_one_record_flows_into_the_sum() {
        assertThat(figures(service(1, "JD", "上门", "20", "余"), service(2, "JD", "上门", "1"))
                        .get(1))
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualTo(Amount.parse("21余"));
                    assertThat(figure.agrees()).isFalse();
                });
        assertThat(figures(service(1, "JD", "上门", "0", "*"), service(2, "JD", "上门", "21"))
                        .get(1)
                        .value())
                .isEqualTo(new Amount.Masked());
    }

    @Test
    void another_year_has_no_statement_to_stand_beside() {
        List<Figure> figures =
                book.figures("2021", UNITS, FactColumns.of(List.of(service(1, "JD", "上门", "5"))), END, YEAR);
        assertThat(figures).allSatisfy(figure -> assertThat(figure.stated()).isEmpty());
        assertThat(figures.getFirst().value()).isEqualTo(Amount.exactly(5));
    }

    @Test
    void what_was_withdrawn_no_longer_counts_and_evidence_names_the_rest() {
        Fact gone = new Fact(5, "e5", "SQ-01", "", "撤回", DAY, BigDecimal.ONE, Map.of(), OptionalLong.of(1));
        FactColumns facts =
                FactColumns.of(List.of(service(1, "SQ-01", "上门", "21"), service(2, "SQ-02", "上门", "4"), gone));
        assertThat(book.figures("2022", UNITS, facts, END, YEAR).get(1).value()).isEqualTo(Amount.exactly(4));
        assertThat(book.evidence("services.athome", UNITS, facts, END, YEAR))
                .extracting(Fact::position)
                .containsExactly(2L);
        assertThat(book.evidence("unknown", UNITS, facts, END, YEAR)).isEmpty();
    }

    @Test
    void invariants_say_whether_they_hold_and_by_which_numbers() {
        List<Invariant> invariants =
                book.invariants(UNITS, FactColumns.of(List.of(service(1, "JD", "上门", "5"))), END, YEAR);
        assertThat(invariants).extracting(Invariant::holds).containsExactly(true, false);
        assertThat(invariants.get(0).detail()).isEqualTo("上门人次 <= 服务人次（服务人次 5，上门人次 5）");
    }

    @Test
    void a_name_two_figures_have_is_refused_and_a_list_that_has_it_already_is_still_read() {
        String doubled = LIST.replace("名称: 上门占比", "名称: 上门服务");
        assertThatThrownBy(() -> FigureBook.parse("figures.yaml", doubled, WORDS))
                .hasMessageContainingAll("figures.yaml:11:", "名称 “上门服务” 用了两次");
        assertThat(FigureBook.defined("年度数据", doubled, WORDS).labels()).containsExactly("服务群众", "上门服务", "上门服务", "实地走访");
    }

    @Test
    void units_are_never_mixed_and_every_mistake_is_said_at_its_place() {
        String wrong = LIST.replace("上门人次 <= 服务人次", "服务次数 <= 服务人次")
                .replace("事件: 实地走访", "事件: 实地走仿")
                .replace("编号: visits", "编号: services.share")
                .replace("原文: 21", "原文: 二十一");
        assertThatThrownBy(() -> FigureBook.parse("figures.yaml", wrong, WORDS))
                .isInstanceOfSatisfying(
                        RuleBookErrors.class,
                        errors -> assertThat(errors.errors())
                                .extracting(RuleBookError::line)
                                .containsExactly(7, 10, 12, 14));
    }
}
