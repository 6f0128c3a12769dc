package mingjing.console.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number that stands in the log, in the answer and on the page that says what went wrong.
 *
 * <p>It is the trace id of a well-formed W3C {@code traceparent}, so that it can be found in the log of a proxy, too; anything else
 * a caller sends is left alone, and never written anywhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestNumber extends OncePerRequestFilter {
    /** In the log, as an attribute of the request, and in problems of the API. */
    public static final String NAME = "requestId";

    private static final String HEADER = "X-Request-Id";
    private static final int LENGTH = 16;

    /** Version 00 of W3C Trace Context, section 3.2. */
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String INVALID = "0".repeat(2 * LENGTH);

    /** The number of the request this thread works on. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = parent(request.getHeader("traceparent")).orElseGet(RequestNumber::fresh);
        request.setAttribute(NAME, number);
        response.setHeader(HEADER, number);
        MDC.put(NAME, number);
        chain.doFilter(request, response);
        // Kept when something is thrown: the container logs that after this, on the same thread; the next request
        // replaces it.
        MDC.remove(NAME);
    }

    static Optional<String> parent(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher parent = PARENT.matcher(header);
        return parent.matches() ? Optional.of(parent.group(1)).filter(id -> !id.equals(INVALID)) : Optional.empty();
    }

    private static String fresh() {
        byte[] bytes = new byte[LENGTH];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
