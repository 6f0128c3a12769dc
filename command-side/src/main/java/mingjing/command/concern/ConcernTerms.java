package mingjing.command.concern;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.concern.Urgency;

/** How soon a locality disposes of concerns. */
public record ConcernTerms(List<ConcernTerm> terms) {
    static final ConcernTerms NONE = new ConcernTerms(List.of());

    /** Working days, where the locality has a term of its own in force; of several, the latest. */
    Optional<Integer> days(Urgency urgency, LocalDate day) {
        return terms.stream()
                .filter(term -> term.holds(urgency, day))
                .max(Comparator.comparing(ConcernTerm::from))
                .map(ConcernTerm::workingDays);
    }
}
