package mingjing.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request through to its handler where the account has what the handler {@link Needs}; a handler that names nothing is closed. */
@Component
public final class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "mingjing.";

    private final AccessLog log;

    Gate(AccessLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)
                || method.hasMethodAnnotation(ForAnybody.class)) {
            return true;
        }
        Optional<Needs> needs = needs(method);
        if (!admits(needs)) {
            SignedIn.present().ifPresent(user -> log.denied(user.account(), what(request)));
            throw new AccessDeniedException("closed to this account");
        }
        return hasOwnPassword(needs.orElseThrow(), request, response);
    }

    /** The pattern and not the path: what stands in a path may be anything. */
    private static String what(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /** Whoever came in with a password that somebody else chose, chooses one first. */
    private static boolean hasOwnPassword(Needs needs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (needs.value() == Permission.OWN_ACCOUNT
                || SignedIn.present().filter(SignedIn::passwordIsOld).isEmpty()) {
            return true;
        }
        if (request.getSession(false) == null) {
            throw new AccessDeniedException("the password was chosen by somebody else");
        }
        response.sendRedirect("/account");
        return false;
    }

    /** What a handler asks for; empty where it names nothing. */
    public static Optional<Needs> needs(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Needs.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)));
    }

    private static boolean admits(Optional<Needs> needs) {
        return needs.flatMap(
                        each -> SignedIn.present().filter(user -> user.account().may(each)))
                .isPresent();
    }
}
