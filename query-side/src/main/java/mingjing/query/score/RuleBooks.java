package mingjing.query.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingjing.query.Asked;
import mingjing.rules.RuleBook;

/** 考核细则库: every published rule book, each version once, the newest first. */
public interface RuleBooks {
    /** Those published by the asked position, whatever day is looked at: rules are made for days that are over, too. */
    List<RuleBook> published(Asked asked);

    /** Those published by now. */
    List<RuleBook> published();

    /** The book in force for a year as seen on a day: in force on that day if one is, the latest of several. */
    static Optional<RuleBook> inForce(String period, LocalDate seen, List<RuleBook> books) {
        Period year = Period.parse(period);
        LocalDate day = year.lastDay(seen);
        return books.stream()
                .filter(book -> !book.from().isAfter(year.to()) && !book.to().isBefore(year.from()))
                .max(Comparator.comparing((RuleBook book) ->
                                !book.from().isAfter(day) && !book.to().isBefore(day))
                        .thenComparing(RuleBook::from)
                        .thenComparing(RuleBook::version, Versions.ORDER));
    }
}
