package mingjing.console.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;

/** Logins that were denied, by why and never by whom: the login page answers with a redirect, which no status tells. */
final class LoginMeters {
    private final Counter password;
    private final Counter locked;
    private final Counter other;

    LoginMeters(MeterRegistry registry) {
        password = denied(registry, "password");
        locked = denied(registry, "locked");
        other = denied(registry, "other");
    }

    private static Counter denied(MeterRegistry registry, String why) {
        return Counter.builder("mingjing.logins.denied")
                .description("Logins denied since the start: a wrong name or password, a locked account, anything else")
                .tag("kind", why)
                .register(registry);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Counter why = switch (event) {
            case AuthenticationFailureBadCredentialsEvent _ -> password;
            case AuthenticationFailureLockedEvent _ -> locked;
            default -> other;
        };
        why.increment();
    }
}
