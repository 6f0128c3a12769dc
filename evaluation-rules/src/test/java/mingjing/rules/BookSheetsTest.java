package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Property 10: YAML and Excel are two writings of one model. */
class BookSheetsTest {
    private static Model model(String yaml) {
        return RuleBook.parse("细则.yaml", yaml, vocabulary(yaml)).model();
    }

    private static Vocabulary vocabulary(String yaml) {
        return yaml.contains("社区书记擂台赛") ? Books.LATER : Vocabulary.SHIPPED;
    }

    @Test
    void yaml_to_sheets_to_yaml_is_the_same_book() {
        List<String> books = new ArrayList<>(List.of(Books.SAMPLE, Books.EVERY_SHAPE, Books.shippedText()));
        Seeds.each(40, random -> books.add(RandomBooks.text(random)));
        for (String yaml : books) {
            BookSheets sheets = BookSheets.of("细则.yaml", yaml);
            String back = sheets.yaml();
            assertThat(model(back)).isEqualTo(model(yaml));
            assertThat(RuleBook.parse("细则.xlsx", sheets, vocabulary(yaml)).model())
                    .isEqualTo(model(yaml));
            assertThat(BookSheets.of("细则.yaml", back)).isEqualTo(sheets);
            assertThat(BookSheets.of("细则.yaml", back).yaml()).isEqualTo(back);
        }
    }

    private static List<RuleBookError> errors(BookSheets sheets) {
        RuleBookErrors refused =
                catchThrowableOfType(RuleBookErrors.class, () -> RuleBook.parse("细则.xlsx", sheets, Books.LATER));
        assertThat(refused).as("this workbook should have been refused").isNotNull();
        return refused.errors();
    }

    private static BookSheets changed(String from, String to) {
        assertThat(Books.SAMPLE).contains(from);
        return BookSheets.of("细则.yaml", Books.SAMPLE.replace(from, to));
    }

    @Test
    void a_mistake_in_a_formula_is_told_by_cell_and_character() {
        assertThat(errors(changed("公式: 评委均分 * 10%", "公式: 如果 评委军分 >= 95 那么 10 否则 0")))
                .singleElement()
                .hasToString("""
                        细则.xlsx 指标!J6 第 4 字: 错误: 没有名为 “评委军分” 的量
                            如果 评委军分 >= 95 那么 10 否则 0
                            　　 ＾＾＾＾
                            提示: 是不是 “评委均分”?""");
    }

    @Test
    void a_wrong_number_a_missing_cell_and_a_misspelt_column_are_told_by_cell() {
        BookSheets sheets = changed("下限: 0", "下限: 21");
        List<List<String>> rows = new ArrayList<>(sheets.sheets().get(2).rows());
        rows.set(0, replaced(rows.getFirst(), 2, "满份"));
        List<BookSheets.Sheet> other = new ArrayList<>(sheets.sheets());
        other.set(2, new BookSheets.Sheet("指标", rows));
        assertThat(errors(new BookSheets(other)))
                .extracting(error -> error.where() + " " + error.message() + " " + error.hint())
                .contains(
                        " 指标!C1 没有名为 “满份” 的列 是不是 “满分”?",
                        " 指标!P5 “下限” 是 21, 应在 0 到起始 20 之间 ",
                        " 指标!A2 指标缺 “满分” 补上 “满分: …”");
    }

    private static List<String> replaced(List<String> cells, int at, String text) {
        return Stream.concat(
                        Stream.concat(cells.subList(0, at).stream(), Stream.of(text)),
                        cells.subList(at + 1, cells.size()).stream())
                .toList();
    }

    @Test
    void any_cell_may_hold_anything() {
        BookSheets sheets = BookSheets.of("细则.yaml", Books.SAMPLE);
        Seeds.each(400, random -> {
            List<BookSheets.Sheet> other = new ArrayList<>(sheets.sheets());
            int at = random.nextInt(other.size());
            List<List<String>> rows = new ArrayList<>(other.get(at).rows());
            int row = random.nextInt(rows.size());
            int column = random.nextInt(rows.get(row).size());
            String noise = List.of("", "0", "-1", "；；", "=", "甲:乙:丙", "、", "量", "9".repeat(30), "如果", "\uD800", "a\nb")
                    .get(random.nextInt(12));
            rows.set(row, replaced(rows.get(row), column, noise));
            other.set(at, new BookSheets.Sheet(other.get(at).name(), rows));
            try {
                RuleBook.parse("细则.xlsx", new BookSheets(other), Books.LATER);
            } catch (RuleBookErrors refused) {
                assertThat(refused.errors())
                        .allSatisfy(error -> assertThat(error.where()).matches("(?s) [^!]+![A-Z]+\\d+( 第 \\d+ 字)?"));
            }
        });
    }
}
