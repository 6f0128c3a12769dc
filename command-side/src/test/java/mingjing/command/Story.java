package mingjing.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mingjing.events.DomainEvent;
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
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.Stage;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudySession;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.SiteVisit;

/** The people, units and days that scenarios speak of, and the life of one problem as far as a scenario needs it. */
public final class Story {
    public static final UnitId STREET = new UnitId("JD");
    public static final UnitId EAST = new UnitId("SQ-01");
    public static final UnitId WEST = new UnitId("SQ-02");
    public static final PersonId CLERK = new PersonId("clerk");
    public static final PersonId OWNER = new PersonId("owner");
    public static final PersonId HELPER = new PersonId("helper");
    public static final PersonId VERIFIER = new PersonId("verifier");
    public static final PersonId APPROVER = new PersonId("approver");
    public static final ProblemId P = new ProblemId("P-1");
    public static final ProblemId OTHER = new ProblemId("P-2");
    public static final MeasureId M = new MeasureId("P-1-1");
    public static final MeasureId N = new MeasureId("P-1-2");
    public static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    /** A day on which every step of {@link #problem} has long been made. */
    public static final LocalDate DAY = LocalDate.of(2022, 4, 29);

    public static final LocalDate DEADLINE = LocalDate.of(2022, 6, 30);
    public static final List<String> PROOF = List.of("验收单", "照片");

    /** The street and its communities EAST and WEST. */
    public static final List<DomainEvent> UNITS = List.of(
            unit(STREET, OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty()),
            unit(EAST, OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET)),
            unit(WEST, OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET)));

    private Story() {}

    public static UnitEstablished unit(UnitId id, OrgLevel level, Optional<UnitId> parent) {
        return new UnitEstablished(id, "名称 " + id, level, parent, 0, CLERK, LocalDate.of(2020, 1, 1));
    }

    /** What happened to problem P, from 1 March on, a day a step, until it stood at a stage. */
    public static List<ProblemEvent> problem(Stage stage) {
        return problem(P, stage, FIRST);
    }

    public static List<ProblemEvent> problem(ProblemId id, Stage stage, LocalDate first) {
        List<ProblemEvent> road = road(id, first);
        List<ProblemEvent> planned = road.subList(0, 3);
        LocalDate day = first.plusDays(20);
        return switch (stage) {
            case REGISTERED -> road.subList(0, 1);
            case ACKNOWLEDGED -> road.subList(0, 2);
            case PLANNED -> planned;
            case IN_PROGRESS -> road.subList(0, 4);
            case CLOSURE_REQUESTED -> road.subList(0, 5);
            case VERIFYING -> road.subList(0, 6);
            case VERIFIED -> road.subList(0, 7);
            case PUBLICISED -> road.subList(0, 8);
            case CLOSED -> road.subList(0, 9);
            case REVISITED -> road.subList(0, 10);
            case SUSTAINED -> road;
            case RETURNED -> with(road.subList(0, 6), new ProblemReturned(id, VERIFIER, "没修好", List.of(M), day));
            case REOPENED ->
                with(
                        road.subList(0, 9),
                        new ProblemReopened(
                                id, ReopenCause.RELAPSED, "又坏了", List.of(M), DEADLINE.plusDays(60), VERIFIER, day));
            case LONG_TERM -> with(planned, new ProblemMadeLongTerm(id, "巡查", APPROVER, day));
            case SHELVED -> with(planned, new ProblemShelved(id, "等资金", APPROVER, day));
            case TRANSFERRED -> with(road.subList(0, 1), new ProblemTransferred(id, WEST, "辖区", APPROVER, day));
            case MERGED -> with(planned, new ProblemMerged(id, OTHER, "同一件", APPROVER, day));
            case WITHDRAWN -> with(planned, new ProblemWithdrawn(id, "误登", APPROVER, day));
        };
    }

    /** The straight way from registration to staying solved. */
    private static List<ProblemEvent> road(ProblemId id, LocalDate first) {
        return List.of(
                new ProblemRegistered(
                        id, "路灯不亮", "恳谈", Handling.FIX_BY_DEADLINE, EAST, STREET, first.plusDays(121), CLERK, first),
                new ProblemAcknowledged(id, OWNER, first.plusDays(1)),
                new MeasuresPlanned(
                        id, List.of(new PlannedMeasure(M, "换灯", first.plusDays(60))), OWNER, first.plusDays(2)),
                new MeasureCompleted(id, M, "验收单", OWNER, first.plusDays(3)),
                new ClosureRequested(id, PROOF, OWNER, first.plusDays(4)),
                new VerificationStarted(id, VERIFIER, first.plusDays(5)),
                new ClosureVerified(id, VERIFIER, "全亮", first.plusDays(6)),
                new ClosurePublicised(id, "公开栏", first.plusDays(12), CLERK, first.plusDays(7)),
                new ProblemClosed(id, APPROVER, PROOF, first.plusDays(12)),
                new ProblemRevisited(id, VERIFIER, "仍全亮", first.plusDays(13)),
                new ProblemSustained(id, APPROVER, "月巡", first.plusDays(14)));
    }

    private static List<ProblemEvent> with(List<ProblemEvent> before, ProblemEvent last) {
        List<ProblemEvent> life = new ArrayList<>(before);
        life.add(last);
        return life;
    }

    public static StudySession session(UnitId unit, LocalDate day, int attendees) {
        return new StudySession(day, unit, StudyForm.PARTY_LECTURE, "", "党课", "学习材料", OWNER, attendees, "");
    }

    /** A visit of a leader to EAST, by hours of the day. */
    public static SiteVisit visit(PersonId leader, LocalDate day, int from, int until, ProblemId... problems) {
        return new SiteVisit(
                leader,
                day,
                EAST,
                "3 号楼",
                LocalTime.of(from, 0),
                LocalTime.of(until, 0),
                new TreeSet<>(List.of(PersonalDuty.FACE_PROBLEM)),
                List.of(problems));
    }
}
