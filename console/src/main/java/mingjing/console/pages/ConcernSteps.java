package mingjing.console.pages;

import static mingjing.events.concern.ConcernStage.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import mingjing.command.concern.*;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.Grade;
import mingjing.events.concern.Line;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.PersonId;
import mingjing.query.concern.Matter;

/** The steps on a concern: when each is offered, what it asks for, and the order it becomes. */
final class ConcernSteps {
    /** What every order says: which concern, who answers for the step, and the day it was done. */
    record Signature(ConcernId concern, PersonId by, LocalDate on) {}

    /** One of the steps. */
    record Step(
            Class<? extends ConcernCommand> type,
            Predicate<Matter> open,
            Function<Matter, List<Field>> fields,
            BiFunction<Input, Signature, ConcernCommand> order) {
        String name() {
            return type.getSimpleName();
        }
    }

    static final List<Step> ALL = List.of(
            new Step(
                    AnalyseConcern.class,
                    at(COLLECTED),
                    _ -> List.of(Field.choice("urgency", Choices.of(Urgency.class), Urgency.ORDINARY.name())),
                    (in, signed) -> new AnalyseConcern(
                            signed.concern(), in.word("urgency", Urgency.class), signed.by(), signed.on())),
            new Step(
                    RegisterConcern.class,
                    at(ANALYSED),
                    _ -> List.of(),
                    (_, signed) -> new RegisterConcern(signed.concern(), signed.by(), signed.on())),
            new Step(
                    HandleConcern.class,
                    at(REGISTERED),
                    _ -> List.of(
                            Field.choice("line", Choices.of(Line.class), Line.OFFLINE.name()),
                            Field.text("work", ""),
                            Field.boxes("resolved", List.of(new Option("true", "#field.resolved.yes")), List.of())),
                    (in, signed) -> new HandleConcern(
                            signed.concern(),
                            in.word("line", Line.class),
                            in.text("work"),
                            !in.all("resolved").isEmpty(),
                            signed.by(),
                            signed.on())),
            new Step(
                    ReferConcern.class,
                    at(REGISTERED),
                    _ -> List.of(Field.text("referredTo", ""), Field.text("reason", "")),
                    (in, signed) -> new ReferConcern(
                            signed.concern(), in.text("referredTo"), in.text("reason"), signed.by(), signed.on())),
            new Step(
                    ConcludeReferral.class,
                    matter -> matter.counted()
                            && matter.referred()
                            && matter.referralResolved().isEmpty(),
                    _ -> List.of(
                            Field.text("outcome", ""),
                            Field.boxes("resolved", List.of(new Option("true", "#field.resolved.yes")), List.of())),
                    (in, signed) -> new ConcludeReferral(
                            signed.concern(),
                            !in.all("resolved").isEmpty(),
                            in.text("outcome"),
                            signed.by(),
                            signed.on())),
            new Step(
                    ReportBack.class,
                    at(HANDLED, REFERRED),
                    _ -> List.of(Field.text("how", "")),
                    (in, signed) -> new ReportBack(signed.concern(), in.text("how"), signed.by(), signed.on())),
            new Step(
                    AskSatisfaction.class,
                    at(REPORTED_BACK, CALLED_BACK),
                    _ -> List.of(
                            Field.choice(
                                            "rating",
                                            List.of(
                                                    new Option("5", "5"),
                                                    new Option("4", "4"),
                                                    new Option("3", "3"),
                                                    new Option("2", "2"),
                                                    new Option("1", "1"),
                                                    new Option("", "#field.rating.none")),
                                            "5")
                                    .mayBeEmpty(),
                            Field.text("note", "")),
                    (in, signed) -> new AskSatisfaction(
                            signed.concern(),
                            in.text("rating").isEmpty() ? Optional.empty() : Optional.of(in.number("rating")),
                            in.text("note"),
                            signed.by(),
                            signed.on())),
            new Step(
                    ReworkConcern.class,
                    matter -> matter.stage() == CALLED_BACK
                            && matter.rating().filter(rating -> rating <= 2).isPresent(),
                    _ -> List.of(Field.text("reason", "")),
                    (in, signed) -> new ReworkConcern(signed.concern(), in.text("reason"), signed.by(), signed.on())),
            new Step(
                    AppraiseConcern.class,
                    at(CALLED_BACK),
                    _ -> List.of(Field.choice("grade", Choices.of(Grade.class), Grade.GOOD.name())),
                    (in, signed) -> new AppraiseConcern(
                            signed.concern(), in.word("grade", Grade.class), signed.by(), signed.on())),
            new Step(
                    MergeConcern.class,
                    at(COLLECTED, ANALYSED, REGISTERED),
                    _ -> List.of(Field.text("into", ""), Field.text("reason", "")),
                    (in, signed) -> new MergeConcern(
                            signed.concern(),
                            in.read("into", ConcernId::new),
                            in.text("reason"),
                            signed.by(),
                            signed.on())),
            new Step(
                    WithdrawConcern.class,
                    at(COLLECTED, ANALYSED, REGISTERED),
                    _ -> List.of(Field.text("reason", "")),
                    (in, signed) ->
                            new WithdrawConcern(signed.concern(), in.text("reason"), signed.by(), signed.on())));

    private ConcernSteps() {}

    private static Predicate<Matter> at(ConcernStage... stages) {
        Set<ConcernStage> wanted = Set.of(stages);
        return matter -> wanted.contains(matter.stage());
    }
}
