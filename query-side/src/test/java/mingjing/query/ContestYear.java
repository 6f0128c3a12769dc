package mingjing.query;

import static mingjing.query.Year.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjing.events.DomainEvent;
import mingjing.events.contest.ContestEvent.*;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.PledgeEvent.*;
import mingjing.events.contest.PledgeId;
import mingjing.events.contest.Seal;
import mingjing.events.contest.Segment;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rules.RuleBookId;

/** A contest of the year's two communities before three judges, with one correction, and what was pledged. */
public final class ContestYear {
    public static final ContestId CONTEST = new ContestId("DBW-2022");
    public static final Marks FULL = marks(30, 25, 15, 30);
    static final List<PersonId> JUDGES = List.of(new PersonId("J-1"), new PersonId("J-2"), new PersonId("J-3"));
    private static final PersonId SCRUTINEER = new PersonId("J-8");
    private static final PersonId TELLER = new PersonId("J-9");
    private static final PledgeId KEPT = new PledgeId("CN-1");
    private static final PledgeId MISSED = new PledgeId("CN-2");

    private ContestYear() {}

    public static Marks marks(int results, int gaps, int reflections, int pledges) {
        return new Marks(new TreeMap<>(Map.of(
                Segment.PRESENT_RESULTS, results * 1000,
                Segment.NAME_GAPS, gaps * 1000,
                Segment.REFLECT, reflections * 1000,
                Segment.PLEDGE, pledges * 1000)));
    }

    /** What a judge gives in this contest: the first is the hardest. */
    static Marks given(UnitId unit, PersonId judge) {
        return marks(20 + JUDGES.indexOf(judge) * 3, unit.equals(ONE) ? 20 : 22, 12, 25);
    }

    /** Everything up to the announced result, by the rules of a book. */
    public static List<DomainEvent> announced(RuleBookId book) {
        List<DomainEvent> events = new ArrayList<>(List.of(
                new ContestOpened(CONTEST, "2022年大比武", "2022", book, 50, FULL, 5, 3, CLERK, day("12-01")),
                new SecretaryEntered(CONTEST, ONE, LI, CLERK, day("12-01")),
                new SecretaryEntered(CONTEST, TWO, LI, CLERK, day("12-01")),
                new SecretaryEntered(CONTEST, STREET, WANG, CLERK, day("12-01")),
                new SecretaryWithdrawn(CONTEST, STREET, "登记有误", CLERK, day("12-02"))));
        JUDGES.forEach(judge -> events.add(new JudgeSwornIn(CONTEST, judge, List.of(STREET), CLERK, day("12-02"))));
        events.add(new JudgeSwornIn(CONTEST, OWNER, List.of(ONE, STREET), CLERK, day("12-02")));
        events.add(new OfficialAppointed(CONTEST, Official.SCRUTINEER, SCRUTINEER, CLERK, day("12-02")));
        events.add(new OfficialAppointed(CONTEST, Official.TELLER, TELLER, CLERK, day("12-02")));
        events.add(new JudgeRecused(CONTEST, TWO, OWNER, "亲属", CLERK, day("12-03")));
        List<UnitId> order = Seal.order("1203", List.of(ONE, TWO));
        events.add(new OrderDrawn(CONTEST, "1203", order, CLERK, day("12-03")));
        order.forEach(unit -> events.addAll(turn(unit)));
        PersonId corrected = JUDGES.getFirst();
        events.add(new MarksCorrected(CONTEST, TWO, corrected, marks(21, 22, 12, 25), "誊写有误", TELLER, day("12-03")));
        events.add(new MarksCountersigned(CONTEST, Official.SCRUTINEER, "aa", SCRUTINEER, day("12-03")));
        events.add(new MarksCountersigned(CONTEST, Official.TELLER, "aa", TELLER, day("12-03")));
        events.add(new ResultAnnounced(CONTEST, day("12-06"), CLERK, day("12-03")));
        return events;
    }

    private static List<DomainEvent> turn(UnitId unit) {
        List<DomainEvent> events = new ArrayList<>();
        Arrays.stream(Segment.values())
                .forEach(segment -> events.add(new SegmentBegun(CONTEST, unit, segment, CLERK, day("12-03"))));
        for (PersonId judge : JUDGES) {
            String seal = Seal.of(new MarkId(CONTEST, unit, judge), given(unit, judge), "salt");
            events.add(new MarksSealed(CONTEST, unit, judge, seal, day("12-03")));
        }
        for (PersonId judge : JUDGES) {
            events.add(new MarksRevealed(CONTEST, unit, judge, given(unit, judge), "salt", SCRUTINEER, day("12-03")));
        }
        return events;
    }

    static List<DomainEvent> whole() {
        List<DomainEvent> events = new ArrayList<>(announced(new RuleBookId("试@1")));
        events.addAll(List.of(
                new ResultSealed(CONTEST, 1, "aa", APPROVER, day("12-07")),
                new PledgeMade(KEPT, CONTEST, ONE, LI, "修好三号院路灯", day("12-20"), CLERK, day("12-03")),
                new PledgeAdvanced(KEPT, ONE, "灯已到货", LI, day("12-10")),
                new PledgeKept(KEPT, ONE, "照片", VERIFIER, day("12-19")),
                new PledgeMade(MISSED, CONTEST, TWO, LI, "建日间照料中心", day("12-20"), CLERK, day("12-03")),
                new PledgeMissed(MISSED, TWO, "资金未到位", VERIFIER, day("12-21"))));
        return events;
    }
}
