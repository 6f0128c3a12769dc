package mingjing.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells programs in RFC 9457 what was wrong before any handler was reached. */
final class ForPrograms implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"mingjing\"");
        write(response, HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "请带上账号密码或令牌；密码连续输错五次会锁定十五分钟。");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "ACCESS_DENIED", "这个账号或令牌没有此项权限。");
    }

    static void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter().write("""
                {"title":"%s","status":%d,"code":"%s","detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), code, detail));
    }
}
