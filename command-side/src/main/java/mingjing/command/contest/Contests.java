package mingjing.command.contest;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeId;

/** The boundaries and use cases of contests and pledges: their table of contents. */
public final class Contests {
    public static final Boundary<ContestId, KnownContest, ContestEvent> CONTEST = new Boundary<>(
            ContestId.class,
            KnownContest.class,
            ContestEvent.class,
            id -> Set.of(new Tag("contest", id.value())),
            _ -> KnownContest.NONE,
            KnownContest::evolve);

    public static final Boundary<ContestId, OpenAppeals, AppealEvent> APPEALS = new Boundary<>(
            ContestId.class,
            OpenAppeals.class,
            AppealEvent.class,
            id -> Set.of(new Tag("contest", id.value())),
            _ -> OpenAppeals.NONE,
            OpenAppeals::evolve);

    public static final Boundary<PledgeId, Pledge, PledgeEvent> PLEDGE = new Boundary<>(
            PledgeId.class,
            Pledge.class,
            PledgeEvent.class,
            id -> Set.of(new Tag("pledge", id.value())),
            _ -> new Pledge.Unknown(),
            Pledge::evolve);

    private static final Slice<OpenContest> OPEN =
            Slice.of(OpenContest.class, CONTEST, OpenContest::contestId, OpenContest::decide);
    private static final Slice<SwearInJudge> SWEAR_IN = of(SwearInJudge.class);
    private static final Slice<SealMarks> SEAL_MARKS = of(SealMarks.class);
    private static final Slice<RevealMarks> REVEAL = of(RevealMarks.class);
    private static final Slice<SealResult> SEAL_RESULT = new Slice<>(
            SealResult.class,
            (order, states) -> order.decide(
                    states.of(CONTEST, order.contestId()).on(order.occurredOn(), order.contestId()),
                    states.of(APPEALS, order.contestId())));

    public static final List<Slice<?>> SLICES = List.of(
            OPEN,
            new Slice<>(
                    EnterSecretary.class,
                    (order, states) -> order.decide(
                            states.of(CONTEST, order.contestId()).on(order.occurredOn(), order.contestId()),
                            states.of(Organisation.UNIT, order.unit()))),
            of(WithdrawSecretary.class),
            SWEAR_IN,
            of(AppointOfficial.class),
            of(RecuseJudge.class),
            of(DrawOrder.class),
            of(BeginSegment.class),
            SEAL_MARKS,
            REVEAL,
            of(CorrectMarks.class),
            of(CountersignMarks.class),
            of(AnnounceResult.class),
            SEAL_RESULT,
            new Slice<>(
                    MakePledge.class,
                    (order, states) -> order.decide(
                            states.of(PLEDGE, order.pledgeId()),
                            states.of(CONTEST, order.contestId()).opened(order.contestId()))),
            Slice.of(AdvancePledge.class, PLEDGE, AdvancePledge::pledgeId, AdvancePledge::decide),
            Slice.of(KeepPledge.class, PLEDGE, KeepPledge::pledgeId, KeepPledge::decide),
            Slice.of(MissPledge.class, PLEDGE, MissPledge::pledgeId, MissPledge::decide));

    /** Orders that say what was looked up or kept elsewhere: rules, units, salts, envelopes, the result. */
    public static final List<Slice<?>> PREPARED = List.of(OPEN, SWEAR_IN, SEAL_MARKS, REVEAL, SEAL_RESULT);

    private static <C extends Record & ContestCommand> Slice<C> of(Class<C> command) {
        return new Slice<>(
                command,
                (order, states) ->
                        order.decide(states.of(CONTEST, order.contestId()).on(order.occurredOn(), order.contestId())));
    }

    private Contests() {}
}
