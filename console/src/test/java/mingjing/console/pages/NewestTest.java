package mingjing.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mingjing.query.Asked;
import mingjing.rules.Moment;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class NewestTest {
    private Instant now = Instant.parse("2026-11-30T00:00:00Z");
    private long head = 1;
    private final Newest newest = new Newest(
            () -> new Asked(Moment.asOf(head), true, Optional.empty(), Optional.empty()),
            () -> now,
            Duration.ofSeconds(1));
    private final MockHttpSession clerk = new MockHttpSession();
    private final MockHttpSession leader = new MockHttpSession();

    @Test
    void readers_share_a_moment_until_it_is_a_second_old() {
        assertThat(positionFor(leader)).isEqualTo(1);
        head = 5;
        now = now.plusMillis(999);
        assertThat(positionFor(clerk)).isEqualTo(1);

        now = now.plusMillis(1);
        assertThat(positionFor(clerk)).isEqualTo(5);
    }

    @Test
    void whoever_gave_an_order_sees_it_at_once() {
        assertThat(positionFor(clerk)).isEqualTo(1);
        now = now.plusMillis(10);
        head = 2;
        after("POST");

        assertThat(positionFor(clerk)).isEqualTo(2);
    }

    @Test
    void to_read_is_no_order() {
        assertThat(positionFor(clerk)).isEqualTo(1);
        now = now.plusMillis(10);
        head = 2;
        after("GET");

        assertThat(positionFor(clerk)).isEqualTo(1);
    }

    private void after(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/rectification");
        request.setSession(clerk);
        newest.postHandle(request, new MockHttpServletResponse(), this, null);
    }

    private long positionFor(MockHttpSession reader) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/rectification");
        request.setSession(reader);
        return newest.shownTo(request).position();
    }
}
