package mingjing.console.pages;

import static mingjing.console.pages.WorkSteps.at;
import static mingjing.events.rectification.Stage.*;

import java.util.List;
import mingjing.command.rectification.*;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;
import mingjing.query.board.Item;

/** The steps of those who check, and of those who approve. */
final class CheckSteps {
    static final List<Step> ALL = List.of(
            new Step(
                    StartVerification.class,
                    at(CLOSURE_REQUESTED),
                    _ -> List.of(),
                    (_, signed) -> new StartVerification(signed.problem(), signed.by(), signed.on())),
            new Step(
                    VerifyClosure.class,
                    at(VERIFYING),
                    _ -> List.of(Field.text("finding", "")),
                    (in, signed) -> new VerifyClosure(signed.problem(), in.text("finding"), signed.by(), signed.on())),
            new Step(
                    ReturnForRework.class,
                    at(VERIFYING),
                    sheet -> List.of(Field.text("reason", ""), Field.boxes("redo", sheet.allMeasures(), List.of())),
                    (in, signed) -> new ReturnForRework(
                            signed.problem(),
                            in.text("reason"),
                            in.readAll("redo", MeasureId::new),
                            signed.by(),
                            signed.on())),
            new Step(
                    CloseProblem.class,
                    at(PUBLICISED),
                    sheet -> List.of(Field.boxes(
                            "evidenceCited",
                            sheet.requestedEvidence().stream()
                                    .map(each -> new Option(each, each))
                                    .toList(),
                            sheet.requestedEvidence())),
                    (in, signed) ->
                            new CloseProblem(signed.problem(), in.all("evidenceCited"), signed.by(), signed.on())),
            new Step(
                    SustainProblem.class,
                    at(REVISITED),
                    _ -> List.of(Field.text("mechanism", "")),
                    (in, signed) ->
                            new SustainProblem(signed.problem(), in.text("mechanism"), signed.by(), signed.on())),
            new Step(
                    RevisitProblem.class,
                    item -> item.stage().isClosed(),
                    _ -> List.of(Field.text("finding", "")),
                    (in, signed) -> new RevisitProblem(signed.problem(), in.text("finding"), signed.by(), signed.on())),
            new Step(
                    ReopenProblem.class,
                    item -> item.stage().isClosed(),
                    sheet -> List.of(
                            Field.choice("cause", Choices.of(ReopenCause.class), ""),
                            Field.text("reason", ""),
                            Field.boxes("failed", sheet.allMeasures(), List.of()),
                            Field.day("deadline", sheet.today().plusDays(30))),
                    (in, signed) -> new ReopenProblem(
                            signed.problem(),
                            in.word("cause", ReopenCause.class),
                            in.text("reason"),
                            in.readAll("failed", MeasureId::new),
                            in.day("deadline"),
                            signed.by(),
                            signed.on())),
            new Step(
                    ExtendDeadline.class,
                    item -> item.stage().isRunning(),
                    sheet -> List.of(
                            Field.day("deadline", sheet.item().deadline().plusDays(14)), Field.text("reason", "")),
                    (in, signed) -> new ExtendDeadline(
                            signed.problem(), in.day("deadline"), in.text("reason"), signed.by(), signed.on())),
            new Step(
                    PauseClock.class,
                    item -> item.stage().isRunning() && !item.paused(),
                    _ -> List.of(Field.text("reason", "")),
                    (in, signed) -> new PauseClock(signed.problem(), in.text("reason"), signed.by(), signed.on())),
            new Step(
                    ResumeClock.class,
                    item -> item.stage().isRunning() && item.paused(),
                    _ -> List.of(),
                    (_, signed) -> new ResumeClock(signed.problem(), signed.by(), signed.on())),
            new Step(
                    ShelveProblem.class,
                    item -> item.stage().isWorking(),
                    _ -> List.of(Field.text("reason", "")),
                    (in, signed) -> new ShelveProblem(signed.problem(), in.text("reason"), signed.by(), signed.on())),
            new Step(
                    UnshelveProblem.class,
                    at(SHELVED),
                    _ -> List.of(),
                    (_, signed) -> new UnshelveProblem(signed.problem(), signed.by(), signed.on())),
            new Step(
                    MakeLongTerm.class,
                    item -> item.stage().isWorking(),
                    _ -> List.of(Field.text("mechanism", "")),
                    (in, signed) -> new MakeLongTerm(signed.problem(), in.text("mechanism"), signed.by(), signed.on())),
            new Step(
                    TransferProblem.class,
                    at(REGISTERED, ACKNOWLEDGED, TRANSFERRED),
                    sheet -> List.of(Field.choice("toUnit", sheet.units(), ""), Field.text("reason", "")),
                    (in, signed) -> new TransferProblem(
                            signed.problem(),
                            in.read("toUnit", UnitId::new),
                            in.text("reason"),
                            signed.by(),
                            signed.on())),
            new Step(
                    MergeProblem.class,
                    item -> item.stage().isRunning(),
                    _ -> List.of(Field.text("into", ""), Field.text("reason", "")),
                    (in, signed) -> new MergeProblem(
                            signed.problem(),
                            in.read("into", ProblemId::new),
                            in.text("reason"),
                            signed.by(),
                            signed.on())),
            new Step(
                    WithdrawProblem.class,
                    (Item item) -> item.stage().isRunning(),
                    _ -> List.of(Field.text("reason", "")),
                    (in, signed) ->
                            new WithdrawProblem(signed.problem(), in.text("reason"), signed.by(), signed.on())));

    private CheckSteps() {}
}
