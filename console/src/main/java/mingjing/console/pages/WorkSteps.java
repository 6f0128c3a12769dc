package mingjing.console.pages;

import static mingjing.events.rectification.Stage.*;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import mingjing.command.rectification.*;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.query.board.Item;

/** The steps of those who do the work, and of those who press for it. */
final class WorkSteps {
    static final List<Step> ALL = List.of(
            new Step(
                    AcknowledgeProblem.class,
                    at(REGISTERED, TRANSFERRED),
                    _ -> List.of(),
                    (_, signed) -> new AcknowledgeProblem(signed.problem(), signed.by(), signed.on())),
            new Step(
                    ReportProgress.class,
                    WorkSteps::hasOpenMeasure,
                    sheet -> List.of(
                            Field.choice("measureId", sheet.openMeasures(), ""),
                            Field.number("percent", 50),
                            Field.text("note", "")),
                    (in, signed) -> new ReportProgress(
                            signed.problem(),
                            in.read("measureId", MeasureId::new),
                            in.number("percent"),
                            in.text("note"),
                            signed.by(),
                            signed.on())),
            new Step(
                    CompleteMeasure.class,
                    WorkSteps::hasOpenMeasure,
                    sheet -> List.of(Field.choice("measureId", sheet.openMeasures(), ""), Field.text("evidence", "")),
                    (in, signed) -> new CompleteMeasure(
                            signed.problem(),
                            in.read("measureId", MeasureId::new),
                            in.text("evidence"),
                            signed.by(),
                            signed.on())),
            new Step(
                    RequestClosure.class,
                    item -> item.stage().isWorking() && !item.measures().isEmpty() && !hasOpenMeasure(item),
                    sheet -> List.of(Field.area("evidenceLines", evidence(sheet.item()))),
                    (in, signed) ->
                            new RequestClosure(signed.problem(), in.lines("evidenceLines"), signed.by(), signed.on())),
            new Step(
                    PlanMeasures.class,
                    item -> item.stage() == ACKNOWLEDGED || item.stage().isWorking(),
                    sheet -> List.of(
                            Field.text("measureNumber", sheet.nextMeasure()),
                            Field.text("measure", ""),
                            Field.day("due", sheet.item().deadline())),
                    (in, signed) -> new PlanMeasures(
                            signed.problem(),
                            List.of(new PlannedMeasure(
                                    in.read("measureNumber", MeasureId::new), in.text("measure"), in.day("due"))),
                            signed.by(),
                            signed.on())),
            new Step(
                    PubliciseClosure.class,
                    at(VERIFIED),
                    sheet -> List.of(
                            Field.text("place", ""),
                            Field.day("noticeUntil", sheet.today().plusDays(5))),
                    (in, signed) -> new PubliciseClosure(
                            signed.problem(), in.text("place"), in.day("noticeUntil"), signed.by(), signed.on())),
            new Step(
                    SendReminder.class,
                    item -> item.stage().isRunning(),
                    _ -> List.of(),
                    (_, signed) -> new SendReminder(signed.problem(), signed.by(), signed.on())),
            new Step(
                    IssueSupervisionNotice.class,
                    item -> item.stage().isRunning(),
                    _ -> List.of(
                            Field.choice("level", Choices.of(SupervisionLevel.class), ""), Field.text("reason", "")),
                    (in, signed) -> new IssueSupervisionNotice(
                            signed.problem(),
                            in.word("level", SupervisionLevel.class),
                            in.text("reason"),
                            signed.by(),
                            signed.on())),
            new Step(
                    CorrectProblem.class,
                    Item::counted,
                    sheet -> List.of(
                            Field.text("what", sheet.item().what()),
                            Field.text("source", sheet.item().source()),
                            Field.text("reason", "")),
                    (in, signed) -> new CorrectProblem(
                            signed.problem(),
                            in.text("what"),
                            in.text("source"),
                            in.text("reason"),
                            signed.by(),
                            signed.on())));

    private WorkSteps() {}

    static Predicate<Item> at(Stage... stages) {
        Set<Stage> wanted = Set.of(stages);
        return item -> wanted.contains(item.stage());
    }

    private static boolean hasOpenMeasure(Item item) {
        return item.stage().isWorking()
                && item.measures().stream()
                        .anyMatch(measure -> measure.completedOn().isEmpty());
    }

    private static String evidence(Item item) {
        return String.join(
                "\n",
                item.measures().stream()
                        .map(Item.Measure::evidence)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList());
    }
}
