package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.console.exports.Exports;
import mingjing.console.exports.Table;
import mingjing.store.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same ledger comes again and again as an office goes on writing it. */
class ImportAgainTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_same_file_again_changes_nothing() {
        try (Office office = Office.open()) {
            Path file = Draft.problems().row().row("编号", "P-2").xlsx(folder);
            Report first = office.carryOut(file);
            Report second = office.carryOut(file);
            assertThat(first.created()).isEqualTo(4);
            assertThat(second.created()).isZero();
            assertThat(second.unchanged()).isEqualTo(4);
            assertThat(second.position()).isEqualTo(first.position());
        }
    }

    @Test
    void of_a_file_that_has_grown_only_the_new_rows_are_recorded() {
        try (Office office = Office.open()) {
            office.carryOut(Draft.problems().row().xlsx(folder));
            Report grown =
                    office.carryOut(Draft.problems().row("编号", "P-2").row().xlsx(folder));
            assertThat(grown.created()).isEqualTo(2);
            assertThat(grown.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void a_rehearsal_says_what_would_be_new_and_writes_nothing() {
        try (Office office = Office.open()) {
            long head = office.head();
            Report report = office.rehearse(Draft.problems().row().xlsx(folder));
            assertThat(report.accepted()).isTrue();
            assertThat(report.created()).isEqualTo(2);
            assertThat(office.head()).isEqualTo(head);
        }
    }

    @Test
    void a_status_column_closes_nothing_and_makes_no_row_a_new_one() {
        try (Office office = Office.open()) {
            office.carryOut(Draft.problems().row("状态", "整改中").xlsx(folder));
            Report closed = office.carryOut(Draft.problems().row("状态", "已销号").xlsx(folder));
            assertThat(closed.accepted()).isTrue();
            assertThat(closed.created()).isZero();
            assertThat(types(office)).noneMatch(type -> type.contains("Closed"));
        }
    }

    @Test
    void a_workbook_a_csv_and_an_old_excel_s_csv_say_the_same() {
        Draft draft = Draft.problems().row();
        try (Office office = Office.open()) {
            assertThat(office.carryOut(draft.xlsx(folder)).created()).isEqualTo(2);
            assertThat(office.carryOut(draft.csv(folder)).unchanged()).isEqualTo(2);
            Report gbk = office.carryOut(draft.csv(folder, Charset.forName("GBK")));
            assertThat(gbk.unchanged()).isEqualTo(2);
            assertThat(gbk.created()).isZero();
        }
    }

    @Test
    void a_percentage_formatted_as_one_is_read_as_shown() {
        try (Office office = Office.open()) {
            Report report = office.carryOut(
                    Draft.problems().row().xlsx(folder),
                    Draft.measures().row().xlsx(folder),
                    Draft.progress().row("完成率", new BigDecimal("0.4")).xlsx(folder));
            assertThat(report.errors()).isEmpty();
        }
    }

    @Test
    void ledgers_together_and_one_after_another_give_the_same_events() {
        List<Path> files = Stream.of(
                        Draft.problems().row(),
                        Draft.measures().row(),
                        Draft.progress().row(),
                        Draft.requests().row(),
                        Draft.verifications().row(),
                        Draft.closures().row())
                .map(draft -> draft.xlsx(folder))
                .toList();
        try (Office together = Office.open();
                Office alone = Office.open()) {
            assertThat(together.carryOut(files.toArray(Path[]::new)).errors()).isEmpty();
            files.forEach(file -> assertThat(alone.carryOut(file).errors()).isEmpty());
            assertThat(events(together)).isEqualTo(events(alone));
            assertThat(types(alone)).anyMatch(type -> type.contains("Closed"));
        }
    }

    @Test
    void what_looks_like_a_formula_is_taken_away_as_text_and_comes_back_as_it_was() throws IOException {
        Draft draft = Draft.problems().row("问题", "=HYPERLINK(\"http://x\")").row("编号", "P-2", "问题", "'+1 楼灯坏");
        try (Office office = Office.open()) {
            office.carryOut(draft.xlsx(folder));
            Exports exports = Exports.of(office.core());
            Table table = exports.table("problems", YearOfAnOffice.asked(office, Optional.empty()))
                    .orElseThrow();
            for (String name : List.of("问题台账.csv", "问题台账.xlsx")) {
                Path file = folder.resolve(name);
                try (OutputStream out = Files.newOutputStream(file)) {
                    Exports.write(table, name, out);
                }
                assertThat(office.carryOut(file).unchanged()).as(name).isEqualTo(4);
            }
            assertThat(folder.resolve("问题台账.csv")).content().contains("'=HYPERLINK", "''+1");
        }
    }

    @Test
    void a_row_remembers_the_file_and_line_it_came_from() {
        try (Office office = Office.open()) {
            office.carryOut(
                    Draft.problems().row("登记日期", LocalDate.of(2022, 3, 2)).xlsx(folder));
            String origin = new String(last(office).body(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(origin).contains("问题台账.xlsx").contains("fileSha256").contains("\"row\":\"2\"");
        }
    }

    private static Recorded last(Office office) {
        return office.core().store().at(office.head()).orElseThrow();
    }

    private static List<Recorded> all(Office office) {
        return Stream.iterate(1L, position -> position <= office.head(), position -> position + 1)
                .flatMap(position -> office.core().store().at(position).stream())
                .toList();
    }

    private static List<String> types(Office office) {
        return all(office).stream().map(Recorded::type).toList();
    }

    private static List<String> events(Office office) {
        return all(office).stream()
                .map(event -> event.type()
                        + event.occurredOn()
                        + new String(event.payload(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
