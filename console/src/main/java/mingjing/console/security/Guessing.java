package mingjing.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down an address from which passwords, tokens and answers of the identity provider are guessed, whatever the names; who gets in counts for nothing. */
final class Guessing extends OncePerRequestFilter {
    private static final List<String> REFUSALS = List.of("/login?error", OidcRefusal.UNKNOWN, OidcRefusal.AWAY);

    private final Limits failures;

    Guessing(Limits failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean tries = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || (request.getMethod().equals("POST")
                        && request.getRequestURI().equals("/login"))
                || request.getRequestURI().equals(OidcSettings.WAY_BACK);
        if (!tries) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        Duration wait = failures.wait(address);
        if (!wait.isZero()) {
            tooMany(response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (failed(response)) {
            failures.take(address);
        }
    }

    private static boolean failed(HttpServletResponse response) {
        String to = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpStatus.UNAUTHORIZED.value()
                || (to != null && REFUSALS.stream().anyMatch(to::endsWith));
    }

    /** Says when to come again. */
    static void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ForPrograms.write(response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY", "请求太多，请过 " + seconds + " 秒再试。");
    }
}
