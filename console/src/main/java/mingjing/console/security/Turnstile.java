package mingjing.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps one account from taking a node for itself. */
final class Turnstile implements HandlerInterceptor {
    private final Limits requests;

    Turnstile(Limits requests) {
        this.requests = requests;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Duration> wait = SignedIn.present()
                .map(user -> requests.take(user.account().name()))
                .filter(duration -> !duration.isZero());
        if (wait.isPresent()) {
            Guessing.tooMany(response, wait.get());
        }
        return wait.isEmpty();
    }
}
