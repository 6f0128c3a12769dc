package mingjing.command.visit;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.States;
import mingjing.command.organisation.Organisation;
import mingjing.command.rectification.Rectification;
import mingjing.events.Tag;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitId;

/** The boundaries and use cases of the visit register: its table of contents. */
public final class VisitRegister {
    public static final Boundary<VisitId, Visit, VisitEvent> VISIT = new Boundary<>(
            VisitId.class,
            Visit.class,
            VisitEvent.class,
            id -> Set.of(new Tag("visit", id.value())),
            _ -> new Visit.Unknown(),
            Visit::evolve);

    public static final Boundary<Diary.Page, Diary, VisitEvent> DIARY = new Boundary<>(
            Diary.Page.class,
            Diary.class,
            VisitEvent.class,
            page -> Set.of(
                    new Tag("leader", page.leader().value()),
                    new Tag("day", page.day().toString())),
            Diary::blank,
            Diary::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(RecordSiteVisit.class, (order, states) -> {
                mustBeRegistered(order.visit(), states);
                return order.decide(
                        states.of(VISIT, order.visitId()),
                        states.of(DIARY, Diary.Page.of(order.visit())),
                        states.of(Organisation.UNIT, order.visit().unit()));
            }),
            new Slice<>(CorrectSiteVisit.class, (order, states) -> {
                mustBeRegistered(order.visit(), states);
                return order.decide(
                        states.of(VISIT, order.visitId()),
                        states.of(DIARY, Diary.Page.of(order.visit())),
                        states.of(Organisation.UNIT, order.visit().unit()));
            }),
            Slice.of(WithdrawSiteVisit.class, VISIT, WithdrawSiteVisit::visitId, WithdrawSiteVisit::decide));

    private static void mustBeRegistered(SiteVisit visit, States states) {
        visit.problems()
                .forEach(problem ->
                        states.of(Rectification.REGISTRATION, problem).required());
    }

    private VisitRegister() {}
}
