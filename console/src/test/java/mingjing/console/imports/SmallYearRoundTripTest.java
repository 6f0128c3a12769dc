package mingjing.console.imports;

import static mingjing.console.imports.SmallYear.LEADER;
import static mingjing.console.imports.SmallYear.OTHER;
import static mingjing.console.imports.SmallYear.OWNER;
import static mingjing.console.imports.SmallYear.UNIT;
import static mingjing.console.imports.SmallYear.VERIFIER;
import static mingjing.console.imports.SmallYear.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingjing.command.organisation.RenameUnit;
import mingjing.command.rectification.MergeProblem;
import mingjing.command.rectification.RequestClosure;
import mingjing.command.rectification.ReturnForRework;
import mingjing.command.rectification.RevisitProblem;
import mingjing.command.rectification.StartVerification;
import mingjing.command.rectification.SustainProblem;
import mingjing.command.rectification.TransferProblem;
import mingjing.console.exports.Exports;
import mingjing.console.exports.OfficeFolder;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only pages can bring about comes out in ledgers that bring about the same: no step lost, none added, in the same order. */
class SmallYearRoundTripTest {
    private static final ProblemId P1 = new ProblemId("P-1");
    private static final ProblemId P2 = new ProblemId("P-2");

    @TempDir
    Path folder = Path.of("");

    private final Office office = Office.open();
    private final SmallYear year = new SmallYear(office);

    @AfterEach
    void close() {
        office.close();
    }

    private List<List<Object>> rows(String kind) {
        return Exports.of(office.core())
                .table(kind, YearOfAnOffice.asked(office, Optional.empty()))
                .orElseThrow()
                .rows();
    }

    /** The office written out and read into an empty home. */
    private void comesBack() throws IOException {
        new OfficeFolder(office.core(), Exports.of(office.core()))
                .write(folder, YearOfAnOffice.asked(office, Optional.empty()));
        try (Office other = Office.bare()) {
            new OrganisationFile(other.core()).enter(folder.resolve("org.yaml"), "test");
            Report report = other.carryOut(YearOfAnOffice.ledgers(folder).toArray(Path[]::new));
            assertThat(report.errors()).isEmpty();
            assertThat(YearOfAnOffice.tables(other, Optional.empty()))
                    .isEqualTo(YearOfAnOffice.tables(office, Optional.empty()));
            assertThat(YearOfAnOffice.counts(other, Optional.empty()))
                    .isEqualTo(YearOfAnOffice.counts(office, Optional.empty()));
        }
    }

    @Test
    void a_measure_is_exported_with_what_became_of_it_and_not_of_one_with_the_same_number() throws IOException {
        year.begun(P1).begun(P2).completed(P2, "C-1", "照片", day(3, 10));
        assertThat(rows("measures"))
                .filteredOn(row -> row.contains("P-1"))
                .allSatisfy(row -> assertThat(row).contains(0).doesNotContain(100, "照片"));
        assertThat(rows("measures"))
                .filteredOn(row -> row.contains("P-2"))
                .allSatisfy(row -> assertThat(row).contains(100, "照片"));
        comesBack();
    }

    @Test
    void reopened_without_anybody_having_been_there() throws IOException {
        year.begun(P1)
                .completed(P1, "C-1", "照片", day(3, 10))
                .closed(P1, day(3, 11), "照片")
                .reopened(P1, day(4, 20))
                .completed(P1, "C-1", "新照片", day(4, 25))
                .closed(P1, day(4, 26), "新照片");
        comesBack();
    }

    @Test
    void found_sustained_by_another_than_the_visitor_and_reopened_later() throws IOException {
        year.begun(P1)
                .completed(P1, "C-1", "照片", day(3, 10))
                .closed(P1, day(3, 11), "照片")
                .then(new RevisitProblem(P1, "灯亮着", VERIFIER, day(5, 1)))
                .then(new SustainProblem(P1, "每月巡查", LEADER, day(5, 8)))
                .reopened(P1, day(6, 1))
                .completed(P1, "C-1", "新照片", day(6, 3))
                .closed(P1, day(6, 4), "新照片")
                .then(new RevisitProblem(P1, "又坏了", VERIFIER, day(7, 1)))
                .reopened(P1, day(7, 1));
        assertThat(rows("revisits")).hasSize(3);
        comesBack();
    }

    @Test
    void reopened_in_the_morning_and_planned_anew_in_the_afternoon() throws IOException {
        year.begun(P1)
                .completed(P1, "C-1", "照片", day(3, 10))
                .closed(P1, day(3, 11), "照片")
                .reopened(P1, day(4, 20))
                .planned(P1, "C-2", day(4, 20))
                .completed(P1, "C-1", "新照片", day(4, 20));
        assertThat(rows("revisits").getFirst()).doesNotContain("1");
        comesBack();
    }

    @Test
    void returned_and_done_again_and_requested_again_on_one_day() throws IOException {
        year.begun(P1)
                .completed(P1, "C-1", "照片", day(3, 10))
                .then(new RequestClosure(P1, List.of("照片"), OWNER, day(3, 11)))
                .then(new StartVerification(P1, VERIFIER, day(3, 12)))
                .then(new ReturnForRework(P1, "没有换", List.of(new MeasureId("C-1")), VERIFIER, day(3, 12)))
                .completed(P1, "C-1", "新照片", day(3, 12))
                .closed(P1, day(3, 12), "新照片");
        comesBack();
    }

    @Test
    void signed_given_away_signed_again_and_planned_on_one_day() throws IOException {
        year.registered(P1, day(3, 1))
                .signed(P1, OWNER, day(3, 1))
                .then(new TransferProblem(P1, OTHER, "地段属滨二", LEADER, day(3, 1)))
                .signed(P1, new PersonId("J-04"), day(3, 1))
                .planned(P1, "C-1", day(3, 1));
        comesBack();
    }

    @Test
    void merged_into_a_problem_that_was_reopened_the_same_day() throws IOException {
        year.begun(P1)
                .begun(P2)
                .completed(P1, "C-1", "照片", day(3, 10))
                .closed(P1, day(3, 11), "照片")
                .reopened(P1, day(4, 20))
                .then(new MergeProblem(P2, P1, "同一楼道", LEADER, day(4, 20)));
        comesBack();
    }

    @Test
    void evidence_with_separators_in_it_stays_one_piece() throws IOException {
        String[] evidence = {"照片、视频各一", "自查报告；附签到", "D:\\台账\\", "一、\n二"};
        year.begun(P1).completed(P1, "C-1", "照片", day(3, 10)).closed(P1, day(3, 11), evidence);
        comesBack();
    }

    @Test
    void a_unit_that_got_another_name_and_one_that_took_its_name() throws IOException {
        year.begun(P1)
                .then(new RenameUnit(UNIT, "滨江社区党委", LEADER, day(4, 1)))
                .then(new RenameUnit(OTHER, "滨一社区党委", LEADER, day(5, 1)))
                .registered(P2, day(6, 1))
                .then(new TransferProblem(P2, OTHER, "地段属滨二", LEADER, day(6, 2)));
        comesBack();
        assertThat(rows("problems")).allSatisfy(row -> assertThat(row).contains("滨江社区党委"));
        assertThat(rows("changes").getFirst()).contains("SQ-02");
    }

    @Test
    void a_name_that_two_units_bore_is_not_guessed_at() {
        year.then(new RenameUnit(OTHER, "滨一社区党委", LEADER, day(5, 1)));
        Report report = office.rehearse(Draft.problems().row().xlsx(folder));
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errors().getFirst().column()).isEqualTo("责任单位");
        assertThat(report.errors().getFirst().message()).contains("SQ-01、SQ-02", "请改填单位编码");
        assertThat(office.rehearse(Draft.problems().row("责任单位", "SQ-01").xlsx(folder))
                        .errors())
                .isEmpty();
    }
}
