package mingjing.command.appeal;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.contest.Contests;
import mingjing.events.Tag;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealId;

/** The boundary and use cases of appeals: its table of contents. */
public final class Appeals {
    public static final Boundary<AppealId, Appeal, AppealEvent> APPEAL = new Boundary<>(
            AppealId.class,
            Appeal.class,
            AppealEvent.class,
            id -> Set.of(new Tag("appeal", id.value())),
            _ -> new Appeal.None(),
            Appeal::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(
                    RaiseAppeal.class,
                    (order, states) -> order.decide(
                            states.of(APPEAL, order.appealId()),
                            order.contest()
                                    .flatMap(id ->
                                            states.of(Contests.CONTEST, id).contest()))),
            Slice.of(UpholdAppeal.class, APPEAL, UpholdAppeal::appealId, UpholdAppeal::decide),
            Slice.of(RejectAppeal.class, APPEAL, RejectAppeal::appealId, RejectAppeal::decide),
            Slice.of(WithdrawAppeal.class, APPEAL, WithdrawAppeal::appealId, WithdrawAppeal::decide));

    private Appeals() {}
}
