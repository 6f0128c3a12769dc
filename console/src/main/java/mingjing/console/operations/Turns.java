package mingjing.console.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Readers are served in the order they came, two at a time for each processor.
 *
 * <p>More of them at once only keep each other from ending, and the compiler from its work (decision 30). Orders do not wait here:
 * they mostly wait for the disk, the more of them together the better. A download holds its turn until its bytes begin to flow.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Turns extends OncePerRequestFilter {
    private static final int FOR_EACH_PROCESSOR = 2;

    /** After this long somebody goes ahead without a turn: a few readers on a slow line must not shut out everybody. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Semaphore turns;
    private final Duration patience;

    @Autowired
    Turns() {
        this(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Turns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean inTurn = awaited();
        try {
            chain.doFilter(request, response);
        } finally {
            if (inTurn) {
                turns.release();
            }
        }
    }

    private boolean awaited() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
