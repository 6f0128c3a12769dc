package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose first row has other words than ours is asked about once, and then read as it is. */
class ForeignHeadersTest {
    private static final Map<String, String> THEIRS = Map.of("责任部门", "责任单位", "整改期限", "整改时限");

    @TempDir
    Path folder = Path.of("");

    private static Draft written(Draft draft) {
        Draft renamed = new Draft(draft.title(), draft.usual(), List.of());
        for (Map<String, Object> row : draft.rows()) {
            Map<String, Object> cells = new java.util.LinkedHashMap<>();
            row.forEach((column, cell) -> cells.put(
                    THEIRS.entrySet().stream()
                            .filter(each -> each.getValue().equals(column))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(column),
                    cell));
            List<Map<String, Object>> rows = new ArrayList<>(renamed.rows());
            rows.add(cells);
            renamed = new Draft(renamed.title(), renamed.usual(), rows);
        }
        return renamed;
    }

    private static Report carryOut(Office office, Map<String, String> said, Path file) {
        return new Importer(office.core(), Progress.silent())
                .reading(said, Optional.empty())
                .carryOut(List.of(file), Optional.empty(), "test");
    }

    @Test
    void what_their_headers_most_likely_mean_is_suggested() {
        try (Office office = Office.open()) {
            Report report = office.rehearse(written(Draft.problems().row()).xlsx(folder));
            assertThat(report.accepted()).isFalse();
            Headers headers = report.headers().getFirst();
            assertThat(headers.missing()).containsExactlyInAnyOrderElementsOf(THEIRS.values());
            assertThat(headers.unread()).containsExactlyInAnyOrderElementsOf(THEIRS.keySet());
            assertThat(headers.suggested()).isEqualTo(THEIRS);
        }
    }

    @Test
    void what_is_said_once_holds_for_the_next_ledger_and_rows_stay_the_same_rows() {
        Path csv = written(Draft.problems().row()).csv(folder);
        try (Office office = Office.open()) {
            assertThat(carryOut(office, THEIRS, csv).created()).isEqualTo(2);
            Report again = office.carryOut(
                    written(Draft.problems().row().row("编号", "P-2")).xlsx(folder));
            assertThat(again.errors()).isEmpty();
            assertThat(again.created()).isEqualTo(2);
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.headers().getFirst().used()).isEqualTo(THEIRS);
            assertThat(again.headers().getFirst().said()).isEmpty();
            assertThat(office.carryOut(Draft.problems().row().xlsx(folder)).unchanged())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_rehearsal_settles_nothing() {
        Path csv = written(Draft.problems().row()).csv(folder);
        try (Office office = Office.open()) {
            long head = office.head();
            Report said = new Importer(office.core(), Progress.silent())
                    .reading(THEIRS, Optional.empty())
                    .rehearse(List.of(csv), Optional.empty());
            assertThat(said.accepted()).isTrue();
            assertThat(office.head()).isEqualTo(head);
            assertThat(office.rehearse(csv).accepted()).isFalse();
        }
    }

    @Test
    void a_wrong_choice_is_changed_or_forgotten() {
        UnitId unit = new UnitId("SQ-01");
        PersonId by = new PersonId("J-03");
        LedgerKind kind = LedgerKind.PROBLEMS;
        Path csv = written(Draft.problems().row()).csv(folder);
        try (Office office = Office.open()) {
            Map<String, String> wrong = Map.of("责任部门", "责任单位", "整改期限", "登记人");
            office.core()
                    .commands()
                    .carryOut(SettledHeaders.more(office.core(), unit, kind, wrong, by), "test", Optional.empty());
            assertThat(office.rehearse(csv).accepted()).isFalse();
            Map<String, String> right = Map.of("整改期限", "整改时限");
            office.core()
                    .commands()
                    .carryOut(SettledHeaders.more(office.core(), unit, kind, right, by), "test", Optional.empty());
            assertThat(office.rehearse(csv).errors()).isEmpty();
            office.core()
                    .commands()
                    .carryOut(SettledHeaders.none(office.core(), unit, kind, by), "test", Optional.empty());
            assertThat(SettledHeaders.of(office.core(), unit)).isEmpty();
            assertThat(office.rehearse(csv).accepted()).isFalse();
        }
    }

    @Test
    void what_is_said_now_goes_before_what_was_settled_also_where_a_sheet_has_both() {
        HeaderMap words = new HeaderMap(
                Map.of("problems", new TreeMap<>(Map.of("主办部门", "责任单位", "整改期限", "整改时限"))),
                new TreeMap<>(Map.of("责任部门", "责任单位")));
        Table both = new Table("台账.csv", "台账", List.of("主办部门", "责任部门", "整改期限"));
        assertThat(words.used(both, LedgerKind.PROBLEMS)).isEqualTo(Map.of("责任部门", "责任单位", "整改期限", "整改时限"));
    }
}
