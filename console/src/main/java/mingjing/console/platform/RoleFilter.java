package mingjing.console.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a node to its role: what another node is for is answered with 503 and a sentence. */
final class RoleFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> SESSION = Set.of("/login", "/logout");

    private final NodeRole role;

    RoleFilter(NodeRole role) {
        this.role = role;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean reading = READING.contains(request.getMethod()) || SESSION.contains(path);
        boolean order = path.startsWith("/api/v1/commands/") || !reading;
        boolean service = path.startsWith("/actuator/") || path.startsWith("/v3/api-docs");
        if (order ? role.takesOrders() : service || role.showsViews()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(order ? "本节点只供查看，请到受理节点办理。" : "本节点只受理命令，请到查看节点查看。");
    }
}
