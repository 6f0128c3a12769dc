package mingjing.console.pages;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingjing.console.habits.LastVisits;
import mingjing.console.habits.LastVisits.Visit;
import mingjing.query.Asked;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import org.springframework.stereotype.Component;

/**
 * What was recorded since an account last looked at the overview.
 *
 * <p>A visit is a session: loading the page again still shows what was new when it began.
 */
@Component
class News {
    private static final String SINCE = News.class.getName();

    /** That there is more than is counted stays so for the rest of a visit. */
    private static final String FULL = SINCE + ".full";

    private static final int COUNTED = 2000;
    private static final int KINDS = 6;

    private final LastVisits visits;
    private final AuditTrail trail;

    News(LastVisits visits, AuditTrail trail) {
        this.visits = visits;
        this.trail = trail;
    }

    /**
     * The events since.
     *
     * @param counts by type, the most frequent first
     * @param others events of the types that are not counted out
     * @param more whether there are more than were counted
     */
    public record Since(Visit visit, long events, List<Map.Entry<String, Long>> counts, long others, boolean more) {}

    /** Empty where the page shows the past; on the first visit nothing is new. */
    Optional<Since> read(Frame frame, HttpSession session) {
        if (frame.past()) {
            return Optional.empty();
        }
        String account = frame.account().orElseThrow().name();
        Optional<Visit> before = visits.last(account);
        visits.saw(account, frame.position());
        if (session.getAttribute(SINCE) == null) {
            session.setAttribute(SINCE, before.or(() -> visits.last(account)).orElseThrow());
        }
        if (session.getAttribute(FULL) instanceof Since full) {
            return Optional.of(full);
        }
        Since since = since((Visit) session.getAttribute(SINCE), frame.asked());
        if (since.more()) {
            session.setAttribute(FULL, since);
        }
        return Optional.of(since);
    }

    private Since since(Visit visit, Asked asked) {
        AuditTrail.Slice slice = trail.after(visit.position(), AuditTrail.Filter.ANY, COUNTED, asked);
        List<Map.Entry<String, Long>> counts = slice.entries().stream()
                .collect(Collectors.groupingBy(Entry::type, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long others = counts.stream().skip(KINDS).mapToLong(Map.Entry::getValue).sum();
        return new Since(
                visit,
                slice.entries().size(),
                counts.stream().limit(KINDS).toList(),
                others,
                slice.next().isPresent());
    }
}
