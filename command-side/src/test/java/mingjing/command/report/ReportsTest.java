package mingjing.command.report;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.util.List;
import mingjing.command.Reason;
import mingjing.events.Amount;
import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.events.report.ReportEvent.TemplateDefined;
import mingjing.events.report.StatedFigure;
import org.junit.jupiter.api.Test;

public class ReportsTest {
    private static final String BOOK = "大比武@2022.1";

    /** Eleven digits in a row, as a hash may have by chance, are not somebody's telephone. */
    private static final String HASH = "e3b0c44298fc1c149afb" + "f13912345678ab" + "e3b0c44298fc1c149afbe3b0c44298";

    private static final List<StatedFigure> FIGURES =
            List.of(new StatedFigure("concerns.handled", Amount.exactly(364), HASH));
    private static final TemplateDefined TEMPLATE = new TemplateDefined("述职报告", 1, "模板: 述职报告", "aa", CLERK, DAY);
    private static final DutyReportIssued FIRST_ISSUE = issued(1, 90, "bb");

    private static IssueDutyReport issue(long position, String textHash, PersonId by) {
        return new IssueDutyReport("2022", position, DAY, "述职报告", 1, BOOK, FIGURES, textHash, by, DAY);
    }

    private static DutyReportIssued issued(int number, long position, String textHash) {
        return new DutyReportIssued("2022", number, position, DAY, "述职报告", 1, BOOK, FIGURES, textHash, APPROVER, DAY);
    }

    @Test
    public void a_template_is_recorded_where_it_changed() {
        given().when(new DefineTemplate("述职报告", "模板: 述职报告", "aa", CLERK, DAY)).then(TEMPLATE);
        given(TEMPLATE)
                .when(new DefineTemplate("述职报告", "模板: 述职报告", "aa", CLERK, DAY))
                .thenRefused(Reason.TEMPLATE_UNCHANGED);
        given(TEMPLATE)
                .when(new DefineTemplate("述职报告", "模板: 述职报告\n", "ab", CLERK, DAY))
                .then(new TemplateDefined("述职报告", 2, "模板: 述职报告\n", "ab", CLERK, DAY));
    }

    @Test
    public void a_report_is_issued_by_a_second_person_in_the_words_in_force() {
        given(TEMPLATE).when(issue(90, "bb", APPROVER)).then(FIRST_ISSUE);
        given(TEMPLATE).when(issue(90, "bb", CLERK)).thenRefused(Reason.DRAFTER_MAY_NOT_ISSUE);
        given().when(issue(90, "bb", APPROVER)).thenRefused(Reason.TEMPLATE_CHANGED);
    }

    @Test
    public void whoever_issues_is_a_second_person_only_where_the_first_is_named() {
        TemplateDefined anonymous = new TemplateDefined("述职报告", 1, "模板: 述职报告", "aa", PersonId.SYSTEM, DAY);
        given(anonymous).when(issue(90, "bb", APPROVER)).thenRefused(Reason.DRAFTER_UNKNOWN);
        given().when(new DefineTemplate("述职报告", "模板: 述职报告", "aa", PersonId.SYSTEM, DAY))
                .thenRefused(Reason.DRAFTER_UNKNOWN);
        given(anonymous)
                .when(new DefineTemplate("述职报告", "模板: 述职报告", "aa", CLERK, DAY))
                .then(new TemplateDefined("述职报告", 2, "模板: 述职报告", "aa", CLERK, DAY));
        given(TEMPLATE)
                .when(new DefineTemplate("述职报告", "模板: 述职报告", "aa", PersonId.SYSTEM, DAY))
                .thenRefused(Reason.TEMPLATE_UNCHANGED);
    }

    @Test
    public void after_a_correction_it_is_issued_again_under_the_next_number() {
        given(TEMPLATE, FIRST_ISSUE).when(issue(95, "cc", APPROVER)).then(issued(2, 95, "cc"));
        given(TEMPLATE, FIRST_ISSUE).when(issue(95, "bb", APPROVER)).thenRefused(Reason.REPORT_UNCHANGED);
        given(TEMPLATE, FIRST_ISSUE).when(issue(80, "cc", APPROVER)).thenRefused(Reason.REPORT_OLDER);
    }
}
