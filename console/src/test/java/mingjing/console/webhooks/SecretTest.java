package mingjing.console.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretTest {
    /** The example that Standard Webhooks and its libraries test themselves with. */
    @Test
    void a_message_is_signed_as_standard_webhooks_say() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_long_new_each_time_and_kept_out_of_logs() {
        SecureRandom random = new SecureRandom();
        Secret secret = Secret.fresh(random);
        assertThat(secret.text())
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isNotEqualTo(Secret.fresh(random).text());
        assertThat("" + secret).isEqualTo("whsec_…");
    }

    @Test
    void waits_grow_to_six_hours_and_end_after_a_day() {
        Random random = new Random(7);
        assertThat(Backoff.after(1, random)).isBetween(Duration.ofMillis(3_750), Duration.ofMillis(6_250));
        assertThat(Backoff.after(4, random)).isBetween(Duration.ofSeconds(101), Duration.ofSeconds(169));
        Duration whole = Duration.ZERO;
        for (int failures = 1; failures < Backoff.MOST; failures++) {
            Duration wait = Backoff.after(failures, random);
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(450));
            whole = whole.plus(wait);
        }
        assertThat(whole).isBetween(Duration.ofHours(17), Duration.ofHours(29));
    }
}
