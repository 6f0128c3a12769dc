package mingjing.console.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what a program may send: a body is read into memory whole, and no order or rule book is near this long. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {
    private static final int MOST_BYTES = 2 << 20;

    private static final String TOO_LARGE = """
            {"title":"Content Too Large","status":413,"code":"TOO_LARGE",\
            "detail":"请求体超过 2 MB。请分成几次提交，或改用台账导入。"}""";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(413);
            response.setContentType("application/problem+json");
            response.getOutputStream().write(TOO_LARGE.getBytes(StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Bounded(super.getInputStream());
                    }
                },
                response);
    }

    /** A body that comes in chunks does not say how long it is; it ends here with an error. */
    private static final class Bounded extends ServletInputStream {
        private final ServletInputStream body;
        private int left = MOST_BYTES;

        private Bounded(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0 && --left < 0) {
                throw new IOException("the body is longer than " + MOST_BYTES + " bytes");
            }
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("the body is longer than " + MOST_BYTES + " bytes");
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
