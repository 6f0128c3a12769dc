package mingjing.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitsTest {
    private Instant now = Instant.parse("2026-11-30T00:00:00Z");

    @Test
    void tries_run_out_and_come_back_with_time_each_key_for_itself() {
        Limits limits = new Limits(3, Duration.ofMinutes(1), () -> now);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("a")).isZero();
        }
        assertThat(limits.take("a")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(limits.take("b")).isZero();
        now = now.plusSeconds(21);
        assertThat(limits.wait("a")).isZero();
        assertThat(limits.take("a")).isZero();
        assertThat(limits.take("a")).isPositive();
    }

    @Test
    void an_address_that_guesses_is_slowed_down_and_one_that_knows_is_not() throws Exception {
        Guessing guessing = new Guessing(new Limits(2, Duration.ofMinutes(1), () -> now));
        assertThat(status(guessing, "10.0.0.9", 401)).isEqualTo(401);
        assertThat(status(guessing, "10.0.0.9", 401)).isEqualTo(401);
        assertThat(status(guessing, "10.0.0.9", 200)).isEqualTo(429);
        for (int i = 0; i < 9; i++) {
            assertThat(status(guessing, "10.0.0.7", 200)).isEqualTo(200);
        }
        now = now.plusSeconds(31);
        assertThat(status(guessing, "10.0.0.9", 200)).isEqualTo(200);
    }

    private static int status(Guessing guessing, String address, int answer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/problems");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Basic eA==");
        MockHttpServletResponse response = new MockHttpServletResponse();
        guessing.doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answered) {
                response.setStatus(answer);
            }
        });
        if (response.getStatus() == 429) {
            assertThat(response.getHeader("Retry-After")).isNotBlank();
            assertThat(response.getContentAsString()).contains("请求太多");
        }
        return response.getStatus();
    }
}
