package mingjing.console.pages;

import static mingjing.events.contest.ContestStatus.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingjing.command.Command;
import mingjing.command.contest.*;
import mingjing.console.contests.ContestOrders;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.PledgeId;
import mingjing.events.contest.Segment;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** The steps of a contest: when each is offered and to whom, what it asks for, and the order it becomes. */
final class ContestSteps {
    /** What every order says: which contest, who gives it, and on which day; and what it is looked up with. */
    record Signature(ContestId contest, PersonId by, LocalDate on, ContestOrders orders) {}

    /** What a form is filled from. */
    record Sheet(Contest contest, PersonId reader, LocalDate today, Directory names, String nextPledge) {
        boolean at(ContestStatus... statuses) {
            return Set.of(statuses).contains(contest.status());
        }

        boolean holds(Official office) {
            return reader.equals(contest.officials().get(office));
        }

        Stream<Turn> turns(Predicate<Turn> wanted) {
            return contest.entrants().stream().filter(wanted);
        }

        List<Option> units(Predicate<Turn> wanted) {
            return turns(wanted)
                    .map(turn -> new Option(
                            turn.unit().value(), names.unit(turn.unit()) + "（" + names.person(turn.secretary()) + "）"))
                    .toList();
        }

        /** Communities that have not entered. */
        List<Option> others() {
            return names.chart().communities(today).stream()
                    .filter(unit -> contest.turn(unit.unit()).isEmpty())
                    .map(unit -> new Option(unit.unit().value(), unit.nameOn(today)))
                    .toList();
        }
    }

    /** One of the steps. */
    record Step(
            Class<? extends Command> type, Predicate<Sheet> open, Function<Sheet, List<Field>> fields, Maker order) {
        String name() {
            return type.getSimpleName();
        }
    }

    /** Makes the order of what was written. */
    @FunctionalInterface
    interface Maker {
        Command of(Input in, Signature signed);
    }

    static final List<Step> ALL = List.of(
            new Step(
                    EnterSecretary.class,
                    sheet -> sheet.at(GATHERING),
                    sheet -> List.of(Field.choice("unit", sheet.others(), "")),
                    (in, signed) -> new EnterSecretary(signed.contest(), unit(in), signed.by(), signed.on())),
            new Step(
                    SwearInJudge.class,
                    sheet -> sheet.at(GATHERING),
                    sheet -> List.of(Field.choice("judge", sheet.names().persons(), "")),
                    (in, signed) -> signed.orders().swearIn(signed.contest(), person(in, "judge"), signed.by())),
            new Step(
                    AppointOfficial.class,
                    sheet -> sheet.at(GATHERING, ON_STAGE, MARKED),
                    sheet -> List.of(
                            Field.choice("office", Choices.of(Official.class), Official.SCRUTINEER.name()),
                            Field.choice("person", sheet.names().persons(), "")),
                    (in, signed) -> new AppointOfficial(
                            signed.contest(),
                            in.word("office", Official.class),
                            person(in, "person"),
                            signed.by(),
                            signed.on())),
            new Step(
                    DrawOrder.class,
                    sheet -> sheet.at(GATHERING),
                    _ -> List.of(Field.text("seed", "")),
                    (in, signed) -> new DrawOrder(signed.contest(), in.text("seed"), signed.by(), signed.on())),
            new Step(
                    BeginSegment.class,
                    sheet -> sheet.at(ON_STAGE) && sheet.contest().next().isPresent(),
                    sheet -> sheet.contest()
                            .next()
                            .map(next -> next(sheet, next))
                            .orElse(List.of()),
                    (in, signed) -> new BeginSegment(
                            signed.contest(), unit(in), in.word("segment", Segment.class), signed.by(), signed.on())),
            new Step(
                    MakePledge.class,
                    sheet -> sheet.turns(ContestSteps::hasSpoken).findAny().isPresent(),
                    sheet -> List.of(
                            Field.choice("unit", sheet.units(ContestSteps::hasSpoken), onStage(sheet)),
                            Field.text("pledge", ""),
                            Field.day("due", sheet.today().plusYears(1)),
                            Field.text("number", sheet.nextPledge())),
                    (in, signed) -> new MakePledge(
                            in.read("number", PledgeId::new),
                            signed.contest(),
                            unit(in),
                            in.text("pledge"),
                            in.day("due"),
                            signed.by(),
                            signed.on())),
            new Step(
                    RevealMarks.class,
                    sheet -> sheet.holds(Official.SCRUTINEER)
                            && sheet.turns(ContestSteps::isSealed).findAny().isPresent(),
                    sheet -> List.of(Field.choice("unit", sheet.units(ContestSteps::isSealed), onStage(sheet))),
                    (in, signed) -> signed.orders().reveal(signed.contest(), unit(in), signed.by())),
            new Step(
                    RecuseJudge.class,
                    sheet -> sheet.at(GATHERING, ON_STAGE),
                    sheet -> List.of(
                            Field.choice("judge", judges(sheet), ""),
                            Field.choice("unit", sheet.units(turn -> !turn.hasMarks()), ""),
                            Field.text("reason", "")),
                    (in, signed) -> new RecuseJudge(
                            signed.contest(),
                            unit(in),
                            person(in, "judge"),
                            in.text("reason"),
                            signed.by(),
                            signed.on())),
            new Step(
                    WithdrawSecretary.class,
                    sheet -> sheet.at(GATHERING, ON_STAGE),
                    sheet -> List.of(
                            Field.choice("unit", sheet.units(turn -> !turn.hasMarks()), ""), Field.text("reason", "")),
                    (in, signed) -> new WithdrawSecretary(
                            signed.contest(), unit(in), in.text("reason"), signed.by(), signed.on())),
            new Step(
                    CountersignMarks.class,
                    sheet -> sheet.at(MARKED)
                            && office(sheet)
                                    .filter(office -> !sheet.contest().isSigned(office))
                                    .isPresent(),
                    sheet -> List.of(
                            Field.choice("office", offices(sheet), ""),
                            Field.text("digest", sheet.contest().digest())),
                    (in, signed) -> new CountersignMarks(
                            signed.contest(),
                            in.word("office", Official.class),
                            in.text("digest"),
                            signed.by(),
                            signed.on())),
            new Step(
                    CorrectMarks.class,
                    sheet -> sheet.at(ON_STAGE, MARKED, ANNOUNCED)
                            && sheet.holds(Official.TELLER)
                            && sheet.turns(Turn::hasMarks).findAny().isPresent(),
                    sheet -> correction(sheet),
                    (in, signed) -> correct(in, signed)),
            new Step(
                    AnnounceResult.class,
                    sheet ->
                            sheet.at(MARKED) && Arrays.stream(Official.values()).allMatch(sheet.contest()::isSigned),
                    _ -> List.of(),
                    (_, signed) -> new AnnounceResult(signed.contest(), signed.by(), signed.on())),
            new Step(
                    SealResult.class,
                    sheet -> sheet.at(ANNOUNCED),
                    _ -> List.of(),
                    (_, signed) -> signed.orders().sealResult(signed.contest(), signed.by())));

    private ContestSteps() {}

    private static UnitId unit(Input in) {
        return in.read("unit", UnitId::new);
    }

    private static PersonId person(Input in, String field) {
        return in.read(field, PersonId::new);
    }

    private static boolean hasSpoken(Turn turn) {
        return turn.segment().filter(Segment.PLEDGE::equals).isPresent();
    }

    private static boolean isSealed(Turn turn) {
        return !turn.hasMarks() && !turn.sealed().isEmpty();
    }

    private static String onStage(Sheet sheet) {
        return sheet.contest().onStage().map(turn -> turn.unit().value()).orElse("");
    }

    private static List<Field> next(Sheet sheet, Contest.Next next) {
        Option unit = new Option(next.unit().value(), sheet.names().unit(next.unit()));
        Option segment =
                new Option(next.segment().name(), "#Segment." + next.segment().name());
        return List.of(
                Field.choice("unit", List.of(unit), unit.value()),
                Field.choice("segment", List.of(segment), segment.value()));
    }

    private static List<Option> judges(Sheet sheet) {
        return sheet.contest().judges().stream()
                .map(each -> new Option(each.judge().value(), sheet.names().person(each.judge())))
                .toList();
    }

    private static Optional<Official> office(Sheet sheet) {
        return Arrays.stream(Official.values()).filter(sheet::holds).findFirst();
    }

    private static List<Option> offices(Sheet sheet) {
        return office(sheet).stream()
                .map(office -> new Option(office.name(), "#Official." + office.name()))
                .toList();
    }

    private static List<Field> correction(Sheet sheet) {
        List<Option> marks = sheet.turns(Turn::hasMarks)
                .flatMap(turn -> turn.marks().keySet().stream().map(judge -> {
                    MarkId mark = new MarkId(sheet.contest().terms().contestId(), turn.unit(), judge);
                    return new Option(
                            mark.toString(),
                            sheet.names().unit(turn.unit()) + " ← "
                                    + sheet.names().person(judge));
                }))
                .toList();
        Stream<Field> fields = Stream.concat(
                Stream.of(Field.choice("mark", marks, "")),
                Stream.concat(segments(), Stream.of(Field.text("reason", ""))));
        return fields.toList();
    }

    /** A field for each segment, called by its name. */
    static Stream<Field> segments() {
        return Arrays.stream(Segment.values()).map(segment -> Field.text(segment.name(), ""));
    }

    /** Marks as they are written, one field a segment. */
    static Marks marks(Input in) {
        SortedMap<Segment, BigDecimal> written = new TreeMap<>();
        for (Segment segment : Segment.values()) {
            written.put(segment, in.read(segment.name(), ContestSteps::mark));
        }
        return Marks.of(written);
    }

    /** Judges mark in tenths. */
    private static BigDecimal mark(String text) {
        BigDecimal mark = new BigDecimal(text);
        if (mark.stripTrailingZeros().scale() > 1) {
            throw new IllegalArgumentException(text);
        }
        return mark;
    }

    private static CorrectMarks correct(Input in, Signature signed) {
        MarkId mark = in.read("mark", MarkId::parse);
        return new CorrectMarks(
                signed.contest(), mark.unit(), mark.judge(), marks(in), in.text("reason"), signed.by(), signed.on());
    }
}
