package mingjing.events.report;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of an issued report: its year, and which issue of that year it is, for example {@code 2022-1}. */
public record ReportId(@JsonValue String value) implements Comparable<ReportId> {
    public ReportId {
        Codes.check(value);
    }

    /** The issue of a year; issues are counted from 1. */
    public static ReportId of(String year, int number) {
        return new ReportId(year + "-" + number);
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
