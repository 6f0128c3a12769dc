package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShippedBookTest {
    @Test
    void the_shipped_book_loads_and_every_number_in_it_is_tested() {
        RuleBook book = Books.shipped();
        assertThat(book.id()).isEqualTo("社区书记大比武@2022.3");
        assertThat(book.from()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(book.to()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(book.fullMarks()).isEqualTo(Points.of("100"));
        assertThat(book.warnings()).isEmpty();
    }

    @Test
    void every_indicator_names_its_source_and_says_its_rule() {
        assertThat(Books.shipped().indicators()).allSatisfy(indicator -> {
            assertThat(indicator.source().document()).isEqualTo("示例细则");
            assertThat(indicator.rule()).isNotBlank();
        });
        assertThat(Books.shipped().indicators().stream().map(Indicator::pillar).distinct())
                .extracting(pillar -> pillar.substring(0, 3))
                .containsExactly("主心骨", "主阵地", "主突破", "主任务", "主基调", "主力军");
        assertThat(Books.shipped().indicators().get(6).rule()).isEqualTo("起始 10 分, 每件回炉数扣 1 分, 每件反弹数扣 3 分, 扣到 0 分为止");
    }

    @Test
    void the_book_of_the_design_with_every_shape_loads() {
        assertThat(Books.everyShape().indicators()).hasSize(4);
    }
}
