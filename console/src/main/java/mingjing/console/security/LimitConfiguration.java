package mingjing.console.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How often addresses may guess and accounts may ask; each node counts for itself. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration implements WebMvcConfigurer {
    private final Turnstile turnstile;

    LimitConfiguration(Clock clock, @Value("${mingjing.limits.requests-per-minute:12000}") long most) {
        this.turnstile = new Turnstile(new Limits(most, Duration.ofMinutes(1), clock));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(turnstile);
    }

    /** Before Spring Security, which does the dear part of the work. */
    @Bean
    FilterRegistrationBean<Guessing> guessing(
            Clock clock, @Value("${mingjing.limits.wrong-passwords-per-minute:60}") long most) {
        FilterRegistrationBean<Guessing> filter =
                new FilterRegistrationBean<>(new Guessing(new Limits(most, Duration.ofMinutes(1), clock)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return filter;
    }
}
