package mingjing.events.contest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rules.RuleBookId;

/** All that can happen in a contest, from its opening to its sealed result. */
public sealed interface ContestEvent extends DomainEvent {
    @Tagged("contest")
    ContestId contestId();

    /**
     * A contest was called, by the rules of a book.
     *
     * @param book says the year's score, and what the four below are
     * @param stagePercent what the stage counts for, of 100; the rest is the score of the year
     * @param full marks of each segment, together 100
     * @param trimmedFrom from so many marks on, one highest and one lowest are left out
     * @param appealDays days in which an announced result can be disputed
     */
    @Stored(name = "contest.ContestOpened")
    record ContestOpened(
            ContestId contestId,
            String title,
            String period,
            RuleBookId book,
            int stagePercent,
            Marks full,
            int trimmedFrom,
            int appealDays,
            PersonId openedBy,
            LocalDate occurredOn)
            implements ContestEvent {}

    /** A secretary takes part for a community. */
    @Stored(name = "contest.SecretaryEntered")
    record SecretaryEntered(
            ContestId contestId,
            @Tagged("unit") UnitId unit,
            PersonId secretary,
            PersonId enteredBy,
            LocalDate occurredOn)
            implements ContestEvent {}

    /** A secretary does not take part after all. */
    @Stored(name = "contest.SecretaryWithdrawn")
    record SecretaryWithdrawn(
            ContestId contestId, @Tagged("unit") UnitId unit, String reason, PersonId withdrawnBy, LocalDate occurredOn)
            implements ContestEvent {}

    /**
     * A judge swore to be fair.
     *
     * @param belongsTo the judge's own unit and every unit above it: of none of these may the judge mark the secretary
     */
    @Stored(name = "contest.JudgeSwornIn")
    record JudgeSwornIn(
            ContestId contestId, PersonId judge, List<UnitId> belongsTo, PersonId swornBy, LocalDate occurredOn)
            implements ContestEvent {}

    /** A scrutineer or teller was named; the last one named holds the office. */
    @Stored(name = "contest.OfficialAppointed")
    record OfficialAppointed(
            ContestId contestId, Official office, PersonId person, PersonId appointedBy, LocalDate occurredOn)
            implements ContestEvent {}

    /** A judge steps aside for one entrant (回避). */
    @Stored(name = "contest.JudgeRecused")
    record JudgeRecused(
            ContestId contestId,
            @Tagged("unit") UnitId unit,
            PersonId judge,
            String reason,
            PersonId recordedBy,
            LocalDate occurredOn)
            implements ContestEvent {}

    /**
     * Who appears when.
     *
     * @param seed named in the hall; the order follows from it ({@link Seal#order})
     */
    @Stored(name = "contest.OrderDrawn")
    record OrderDrawn(ContestId contestId, String seed, List<UnitId> order, PersonId drawnBy, LocalDate occurredOn)
            implements ContestEvent {}

    /** A secretary begins with a part of the turn. */
    @Stored(name = "contest.SegmentBegun")
    record SegmentBegun(
            ContestId contestId, @Tagged("unit") UnitId unit, Segment segment, PersonId calledBy, LocalDate occurredOn)
            implements ContestEvent {
        /** A turn counts for itself. */
        @JsonIgnore
        @Tagged("turn")
        public String turn() {
            return contestId + "~" + unit;
        }
    }

    /**
     * A judge has marked an entrant, and nobody knows how; sealed again, the last seal holds.
     *
     * @param seal {@link Seal#of}
     */
    @Stored(name = "contest.MarksSealed")
    record MarksSealed(
            ContestId contestId, @Tagged("unit") UnitId unit, PersonId judge, String seal, LocalDate occurredOn)
            implements ContestEvent {}

    /** The seal was opened (亮分). */
    @Stored(name = "contest.MarksRevealed")
    record MarksRevealed(
            ContestId contestId,
            @Tagged("unit") UnitId unit,
            PersonId judge,
            Marks marks,
            String salt,
            PersonId revealedBy,
            LocalDate occurredOn)
            implements ContestEvent {
        /** One entry, whoever corrects it. */
        @JsonIgnore
        @Tagged("mark")
        public MarkId mark() {
            return new MarkId(contestId, unit, judge);
        }
    }

    /** Marks that were revealed are put right; those first revealed stay readable. */
    @Stored(name = "contest.MarksCorrected")
    record MarksCorrected(
            ContestId contestId,
            @Tagged("unit") UnitId unit,
            PersonId judge,
            Marks marks,
            String reason,
            PersonId correctedBy,
            LocalDate occurredOn)
            implements ContestEvent {
        /** One entry, whoever corrects it. */
        @JsonIgnore
        @Tagged("mark")
        public MarkId mark() {
            return new MarkId(contestId, unit, judge);
        }
    }

    /**
     * An official confirms all marks as they stand.
     *
     * @param digest of what was confirmed ({@link Contest#digest})
     */
    @Stored(name = "contest.MarksCountersigned")
    record MarksCountersigned(
            ContestId contestId, Official office, String digest, PersonId signedBy, LocalDate occurredOn)
            implements ContestEvent {}

    /**
     * The result is known in public, and can be disputed.
     *
     * @param appealsUntil the last day for it
     */
    @Stored(name = "contest.ResultAnnounced")
    record ResultAnnounced(ContestId contestId, LocalDate appealsUntil, PersonId announcedBy, LocalDate occurredOn)
            implements ContestEvent {}

    /**
     * The result stands for ever.
     *
     * @param position how far the log was known; with the day it occurred the moment of the scores of the year
     * @param resultHash SHA-256 of the result at that moment, in hex
     */
    @Stored(name = "contest.ResultSealed")
    record ResultSealed(ContestId contestId, long position, String resultHash, PersonId sealedBy, LocalDate occurredOn)
            implements ContestEvent {}
}
