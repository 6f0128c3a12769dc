package mingjing.events.appeal;

import java.time.LocalDate;
import java.util.Set;

/**
 * A recorded event that counts for or against a unit.
 *
 * @param register which register it belongs to
 * @param number of the problem, session or visit it is about
 * @param position where it stands in the log
 * @param day it occurred
 */
public record Disputed(Register register, String number, long position, LocalDate day) {
    /** 台账. */
    public enum Register {
        PROBLEM,
        STUDY,
        VISIT,
        /** A judge's marks in a contest; its number is a {@link mingjing.events.contest.MarkId}. */
        MARK
    }

    /** The number as a tag of its register; none for another register. */
    Set<String> in(Register wanted) {
        return register == wanted ? Set.of(number) : Set.of();
    }
}
