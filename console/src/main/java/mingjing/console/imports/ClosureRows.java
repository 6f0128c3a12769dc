package mingjing.console.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingjing.command.Command;
import mingjing.command.rectification.CloseProblem;
import mingjing.command.rectification.PubliciseClosure;
import mingjing.command.rectification.ReopenProblem;
import mingjing.command.rectification.ReturnForRework;
import mingjing.command.rectification.RevisitProblem;
import mingjing.command.rectification.StartVerification;
import mingjing.command.rectification.SustainProblem;
import mingjing.command.rectification.VerifyClosure;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;

/** Rows of the ledgers that verifiers and approvers keep: checking, striking off, going back to look. */
final class ClosureRows {
    private static final Map<String, Boolean> PASSED = Map.of("通过", true, "回炉", false);

    private ClosureRows() {}

    static List<Planned> verification(RowReader row) {
        ProblemId problem = row.problem("问题编号");
        PersonId verifier = row.person("核查人");
        Planned start = new Planned(Step.START_VERIFICATION, new StartVerification(problem, verifier, row.day("开始日期")));
        // Taken up, not concluded yet.
        if (!row.has("核查日期") && !row.has("结论") && !row.has("情况")) {
            return List.of(start);
        }
        if (row.word("结论", PASSED)) {
            return List.of(
                    start,
                    new Planned(
                            Step.CONCLUDE_VERIFICATION,
                            new VerifyClosure(problem, row.text("情况"), verifier, row.day("核查日期", "开始日期"))));
        }
        return List.of(
                start,
                new Planned(
                        Step.CONCLUDE_VERIFICATION,
                        new ReturnForRework(
                                problem, row.text("情况"), measures(row, "返工措施"), verifier, row.day("核查日期", "开始日期"))));
    }

    static List<Planned> closure(RowReader row) {
        ProblemId problem = row.problem("问题编号");
        List<Planned> planned = new ArrayList<>();
        planned.add(new Planned(
                Step.PUBLICISE,
                new PubliciseClosure(problem, row.text("公示地点"), row.day("公示截止"), row.person("公示人"), row.day("公示日期"))));
        if (row.has("销号日期")) {
            planned.add(new Planned(
                    Step.CLOSE, new CloseProblem(problem, row.list("依据"), row.person("批准人"), row.day("销号日期", "公示日期"))));
        }
        return planned;
    }

    /** Seen and concluded, seen only, or concluded only: whoever reopens a problem need not have gone there. */
    static List<Planned> revisit(RowReader row) {
        List<Planned> planned = new ArrayList<>();
        if (!row.has("结论") || row.has("回访日期") || row.has("回访人") || row.has("情况")) {
            planned.add(new Planned(
                    Step.REVISIT,
                    new RevisitProblem(row.problem("问题编号"), row.text("情况"), row.person("回访人"), row.day("回访日期"))));
        }
        if (row.has("结论")) {
            planned.add(new Planned(Step.CONCLUDE_REVISIT, concluded(row)));
        }
        return planned;
    }

    private static Command concluded(RowReader row) {
        ProblemId problem = row.problem("问题编号");
        String why = row.text(row.has("情况") && !row.has("结论说明") ? "情况" : "结论说明");
        PersonId by = row.person(row.has("回访人") && !row.has("结论人") ? "回访人" : "结论人");
        LocalDate day = concludedOn(row);
        return switch (row.text("结论")) {
            case "巩固" -> new SustainProblem(problem, why, by, day);
            case "反弹" -> reopened(row, ReopenCause.RELAPSED, why, by, day);
            case "虚假整改" -> reopened(row, ReopenCause.FALSE_RECTIFICATION, why, by, day);
            default -> throw new BadCell("结论", "“" + row.text("结论") + "” 不在可填的范围里。可填：巩固、反弹、虚假整改。");
        };
    }

    private static Command reopened(RowReader row, ReopenCause cause, String why, PersonId by, LocalDate day) {
        return new ReopenProblem(row.problem("问题编号"), cause, why, measures(row, "反弹措施"), row.day("新时限"), by, day);
    }

    private static LocalDate concludedOn(RowReader row) {
        if (!row.has("回访日期")) {
            return row.day("结论日期");
        }
        return row.has("结论日期") ? row.day("结论日期", "回访日期") : row.day("回访日期");
    }

    private static List<MeasureId> measures(RowReader row, String column) {
        row.text(column);
        return row.list(column).stream()
                .map(text -> row.id(column, text, MeasureId::new))
                .toList();
    }
}
