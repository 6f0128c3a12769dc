package mingjing.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.console.security.Accounts.Login;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was changed or closed meanwhile, on whatever node: looked up at most once in some seconds. */
final class StillValid extends OncePerRequestFilter {
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<Login> login, Instant at) {}

    StillValid(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && SignedIn.present().filter(user -> !holds(user)).isPresent()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect("/login?ended");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean holds(SignedIn user) {
        String name = user.account().name();
        Instant now = clock.instant();
        Seen last = seen.compute(
                name,
                (_, known) -> known != null && now.isBefore(known.at().plus(TRUSTED))
                        ? known
                        : new Seen(accounts.login(name), now));
        return last.login().filter(user::holds).isPresent();
    }
}
