package mingjing.query.report;

import java.time.LocalDate;
import java.util.List;
import mingjing.rules.Invariant;

/**
 * The report of a year at a moment.
 *
 * @param position how far the log was known
 * @param until the last day that counts
 * @param book the rule book in force, as name@version; empty where there was none
 * @param broken what must hold among the figures and does not
 */
public record Report(
        String year,
        long position,
        LocalDate until,
        Wording wording,
        String book,
        Document document,
        List<Invariant> broken) {
    public Report {
        broken = List.copyOf(broken);
    }

    public List<Stated> figures() {
        return document.figures();
    }
}
