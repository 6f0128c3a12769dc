package mingjing.bench.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjing.bench.driver.Ids;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.OrgEvent.UnitEstablished;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.store.Append;
import mingjing.store.CanonicalJson;
import mingjing.store.Condition;
import mingjing.store.NewEvent;

/** Invented problems with whole lives of twenty events each. */
public final class ProblemLives {
    public static final int EVENTS = 20;
    public static final UnitId STREET = new UnitId("JD");
    public static final PersonId OWNER = new PersonId("owner");
    public static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    /** The day on which orders in a benchmark are given: after all that {@link #untilPlanned} tells. */
    public static final LocalDate DAY = FIRST.plusDays(30);

    private static final int COMMUNITIES = 8;
    private static final PersonId CLERK = new PersonId("clerk");
    private static final PersonId VERIFIER = new PersonId("verifier");
    private static final PersonId APPROVER = new PersonId("approver");
    private static final List<String> PROOF = List.of("验收单", "整改前后照片");

    /** Registered, acknowledged, planned. */
    private static final int PLANNED = 3;

    private ProblemLives() {}

    public static ProblemId problem(int number) {
        return new ProblemId("P-" + number);
    }

    /** The community that answers for a problem: one of eight, in turn. */
    public static UnitId community(int number) {
        return new UnitId("SQ-0" + (1 + number % COMMUNITIES));
    }

    public static MeasureId measure(int number, int which) {
        return new MeasureId("P-" + number + "-" + which);
    }

    /** The units that problems name. */
    public static List<DomainEvent> units() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        UnitEstablished street =
                new UnitEstablished(STREET, "河东街道党工委", OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty(), 0, CLERK, day);
        return Stream.concat(
                        Stream.<DomainEvent>of(street),
                        IntStream.range(0, COMMUNITIES).mapToObj(number -> community(number, day)))
                .toList();
    }

    private static UnitEstablished community(int number, LocalDate day) {
        return new UnitEstablished(
                community(number),
                "第" + (number + 1) + "社区党委",
                OrgLevel.COMMUNITY_COMMITTEE,
                Optional.of(STREET),
                900,
                CLERK,
                day);
    }

    /** A problem that is worked on. */
    public static List<ProblemEvent> untilPlanned(int number) {
        return IntStream.range(0, PLANNED).mapToObj(step -> event(number, step)).toList();
    }

    /** What happened to a problem at a step from 0 to 19. */
    public static ProblemEvent event(int number, int step) {
        ProblemId id = problem(number);
        LocalDate day = FIRST.plusDays(step);
        return switch (step) {
            case 0 ->
                new ProblemRegistered(
                        id,
                        "3 号楼 2 单元楼道堆放杂物，居民多次反映无人清理",
                        "居民恳谈会",
                        Handling.FIX_BY_DEADLINE,
                        community(number),
                        STREET,
                        FIRST.plusDays(121),
                        CLERK,
                        day);
            case 1 -> new ProblemAcknowledged(id, OWNER, day);
            case 2 ->
                new MeasuresPlanned(
                        id,
                        List.of(
                                new PlannedMeasure(measure(number, 1), "清理楼道杂物", FIRST.plusDays(60)),
                                new PlannedMeasure(measure(number, 2), "建立每周巡查", FIRST.plusDays(90))),
                        OWNER,
                        day);
            case 12 -> new MeasureCompleted(id, measure(number, 1), "验收单", OWNER, day);
            case 13 -> new MeasureCompleted(id, measure(number, 2), "巡查记录", OWNER, day);
            case 14 -> new ClosureRequested(id, PROOF, OWNER, day);
            case 15 -> new VerificationStarted(id, VERIFIER, day);
            case 16 -> new ClosureVerified(id, VERIFIER, "楼道已清空，住户确认", day);
            case 17 -> new ClosurePublicised(id, "社区公开栏", day.plusDays(5), CLERK, day);
            case 18 -> new ProblemClosed(id, APPROVER, PROOF, day.plusDays(5));
            case 19 -> new ProblemRevisited(id, VERIFIER, "没有再堆放", day.plusDays(30));
            default ->
                new ProgressReported(id, measure(number, 1 + step % 2), step * 8, "已清理到 " + step + " 层", OWNER, day);
        };
    }

    /** Events as if they had been ordered by one command. */
    public static Append append(List<? extends DomainEvent> events) {
        return new Append(
                events.stream().map(ProblemLives::stored).toList(),
                Condition.none(),
                Ids.next(),
                "",
                "bench",
                Map.of());
    }

    private static NewEvent stored(DomainEvent event) {
        return new NewEvent(
                Ids.next(),
                Vocabulary.EVENTS.nameOf(event.getClass()),
                Vocabulary.EVENTS.revisionOf(event.getClass()),
                Vocabulary.EVENTS.tagsOf(event),
                event.occurredOn(),
                CanonicalJson.bytes(event));
    }
}
