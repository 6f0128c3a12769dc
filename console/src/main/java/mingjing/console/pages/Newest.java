package mingjing.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import mingjing.query.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * The newest moment as the readers of pages share it for a short while.
 *
 * <p>Sums over all problems are made once for each moment that is asked for. In an office where orders come in all the time, each
 * reader would have them made for himself alone; so all see the same moment, which the page names, until it is a second old. Whoever
 * has given an order on a page since then sees what became of it at once.
 */
final class Newest implements HandlerInterceptor {
    private static final String ORDERED = Newest.class.getName();

    private final Supplier<Asked> moments;
    private final InstantSource clock;
    private final Duration shared;
    private volatile @Nullable Look last;

    /** @param at when the log was looked at; what was recorded before is in it */
    private record Look(Asked asked, Instant at) {}

    Newest(Supplier<Asked> moments, InstantSource clock, Duration shared) {
        this.moments = moments;
        this.clock = clock;
        this.shared = shared;
    }

    /** What one who sees everything would be shown in answer to a request. */
    Asked shownTo(HttpServletRequest request) {
        Instant now = clock.instant();
        Look known = last;
        if (known == null
                || !now.isBefore(known.at().plus(shared))
                || known.at().isBefore(ordered(request))) {
            known = new Look(moments.get(), now);
            last = known;
        }
        return known.asked();
    }

    private static Instant ordered(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Instant) session.getAttribute(ORDERED))
                .orElse(Instant.MIN);
    }

    /** After an order was carried out, and before its giver is sent on to the page that shows it. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        HttpSession session = request.getSession(false);
        if (session != null && !HttpMethod.GET.matches(request.getMethod())) {
            session.setAttribute(ORDERED, clock.instant());
        }
    }
}
