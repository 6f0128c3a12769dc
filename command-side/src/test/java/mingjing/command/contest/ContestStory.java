package mingjing.command.contest;

import static mingjing.command.Story.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjing.events.DomainEvent;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.*;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.Seal;
import mingjing.events.contest.Segment;
import mingjing.events.organisation.OrgEvent.SecretaryAppointed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rules.RuleBookId;

/** A contest of two secretaries before three judges from the street and one from EAST, as far as a scenario needs it. */
final class ContestStory {
    static final ContestId C = new ContestId("DBW-2022");
    static final PersonId EAST_SECRETARY = new PersonId("east");
    static final PersonId WEST_SECRETARY = new PersonId("west");
    static final PersonId SCRUTINEER = new PersonId("scrutineer");
    static final PersonId TELLER = new PersonId("teller");
    static final PersonId INSIDER = new PersonId("insider");
    static final List<PersonId> STREET_JUDGES = List.of(new PersonId("j1"), new PersonId("j2"), new PersonId("j3"));
    static final PersonId JUDGE = STREET_JUDGES.getFirst();
    static final Marks FULL = marks(30, 25, 15, 30);
    static final Marks GOOD = marks(28, 22, 13, 27);
    static final Marks BETTER = marks(29, 22, 13, 27);
    static final String SALT = "ab".repeat(32);

    private ContestStory() {}

    static Marks marks(int results, int gaps, int reflections, int pledges) {
        return new Marks(new TreeMap<>(Map.of(
                Segment.PRESENT_RESULTS,
                results * 1000,
                Segment.NAME_GAPS,
                gaps * 1000,
                Segment.REFLECT,
                reflections * 1000,
                Segment.PLEDGE,
                pledges * 1000)));
    }

    static List<DomainEvent> units() {
        List<DomainEvent> units = new ArrayList<>(UNITS);
        units.add(new SecretaryAppointed(EAST, EAST_SECRETARY, CLERK, FIRST));
        units.add(new SecretaryAppointed(WEST, WEST_SECRETARY, CLERK, FIRST));
        return units;
    }

    static ContestOpened opened() {
        return new ContestOpened(C, "比武", "2022", new RuleBookId("细则@1"), 50, FULL, 5, 3, CLERK, DAY);
    }

    static SecretaryEntered entered(UnitId unit) {
        return new SecretaryEntered(C, unit, unit.equals(EAST) ? EAST_SECRETARY : WEST_SECRETARY, CLERK, DAY);
    }

    static JudgeSwornIn sworn(PersonId judge, UnitId... units) {
        return new JudgeSwornIn(C, judge, List.of(units), CLERK, DAY);
    }

    /** Everybody is there. */
    static List<ContestEvent> gathered() {
        List<ContestEvent> events = new ArrayList<>(List.of(opened(), entered(EAST), entered(WEST)));
        STREET_JUDGES.forEach(judge -> events.add(sworn(judge, STREET)));
        events.add(sworn(INSIDER, EAST, STREET));
        events.add(new OfficialAppointed(C, Official.SCRUTINEER, SCRUTINEER, CLERK, DAY));
        events.add(new OfficialAppointed(C, Official.TELLER, TELLER, CLERK, DAY));
        return events;
    }

    static OrderDrawn drawn() {
        return new OrderDrawn(C, "八月十五", Seal.order("八月十五", List.of(EAST, WEST)), CLERK, DAY);
    }

    static UnitId first() {
        return drawn().order().getFirst();
    }

    static UnitId second() {
        return drawn().order().getLast();
    }

    static List<ContestEvent> onStage() {
        List<ContestEvent> events = new ArrayList<>(gathered());
        events.add(drawn());
        return events;
    }

    /** An entrant has had the whole turn. */
    static List<ContestEvent> spoken(UnitId unit) {
        return Arrays.stream(Segment.values())
                .<ContestEvent>map(segment -> new SegmentBegun(C, unit, segment, CLERK, DAY))
                .toList();
    }

    static MarksSealed sealed(UnitId unit, PersonId judge) {
        return new MarksSealed(C, unit, judge, Seal.of(new MarkId(C, unit, judge), GOOD, SALT), DAY);
    }

    static MarksRevealed revealed(UnitId unit, PersonId judge) {
        return new MarksRevealed(C, unit, judge, GOOD, SALT, SCRUTINEER, DAY);
    }

    static List<PersonId> jury(UnitId unit) {
        List<PersonId> jury = new ArrayList<>(STREET_JUDGES);
        if (!unit.equals(EAST)) {
            jury.add(INSIDER);
        }
        return jury;
    }

    static List<ContestEvent> allSealed(UnitId unit) {
        return jury(unit).stream()
                .<ContestEvent>map(judge -> sealed(unit, judge))
                .toList();
    }

    static List<ContestEvent> allRevealed(UnitId unit) {
        return jury(unit).stream()
                .<ContestEvent>map(judge -> revealed(unit, judge))
                .toList();
    }

    /** All marks are known. */
    static List<ContestEvent> marked() {
        List<ContestEvent> events = new ArrayList<>(onStage());
        for (UnitId unit : drawn().order()) {
            events.addAll(spoken(unit));
            events.addAll(allSealed(unit));
            events.addAll(allRevealed(unit));
        }
        return events;
    }

    static String digest(List<ContestEvent> events) {
        KnownContest known = KnownContest.NONE;
        for (ContestEvent event : events) {
            known = KnownContest.evolve(known, event);
        }
        return known.contest().map(Contest::digest).orElseThrow();
    }

    static MarksCountersigned signed(Official office) {
        PersonId by = office == Official.TELLER ? TELLER : SCRUTINEER;
        return new MarksCountersigned(C, office, digest(marked()), by, DAY);
    }

    static List<ContestEvent> confirmed() {
        List<ContestEvent> events = new ArrayList<>(marked());
        events.add(signed(Official.SCRUTINEER));
        events.add(signed(Official.TELLER));
        return events;
    }

    static final LocalDate APPEALS_UNTIL = DAY.plusDays(3);

    static List<ContestEvent> announced() {
        List<ContestEvent> events = new ArrayList<>(confirmed());
        events.add(new ResultAnnounced(C, APPEALS_UNTIL, CLERK, DAY));
        return events;
    }
}
