package mingjing.console.seeds;

import java.time.LocalDate;

/**
 * What is settled about a problem before its life is played.
 *
 * @param deadlineDays working days from registration to the first deadline
 * @param closesAfter working days from registration to the first closure
 */
record Plot(
        int number,
        LocalDate registeredOn,
        OrgChart.Unit unit,
        Wording wording,
        String handling,
        int deadlineDays,
        int closesAfter,
        int measures,
        Twist twist,
        boolean revisited) {
    /** The one thing that does not go straight in a problem's life. */
    enum Twist {
        NONE,
        RETURNED,
        RELAPSED,
        LATE,
        EXTENDED,
        PAUSED,
        SHELVED,
        TRANSFERRED
    }

    String id() {
        return "P-2022-%03d".formatted(number);
    }

    /** The day that is so many working days after registration. */
    LocalDate day(int workingDays) {
        return Days.plus(registeredOn, workingDays);
    }

    LocalDate deadline() {
        return day(deadlineDays);
    }
}
