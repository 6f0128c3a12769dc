package mingjing.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingjing.console.RunningConsole;
import mingjing.console.access.IdentityProvider.Whims;
import mingjing.console.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Coming in by an identity provider: who may, who may not, and what is tried on the way. */
class OidcTest {
    private static final ConsoleWithProvider CONSOLE = ConsoleWithProvider.started();
    private static final String BUTTON = "/oauth2/authorization/oidc";
    private static final String UNKNOWN = "您在这里没有可用的账号";
    private static final String AWAY = "统一身份认证没有完成";

    private final Traveller traveller = new Traveller(CONSOLE.url());

    @AfterEach
    void honest() {
        CONSOLE.provider().whims().end();
    }

    private static String auditor() {
        return CONSOLE.opened(IdentityProvider.somebody(), Role.AUDITOR).name();
    }

    private static String events(String type) {
        return new Traveller(CONSOLE.url())
                .getAs("auditor", RunningConsole.PASSWORD, "/api/v1/events?type=" + type + "&limit=1000")
                .body();
    }

    /** Sign-ins that were refused for anything but a password, as Prometheus is told. */
    private static double denied() {
        return new Traveller(CONSOLE.url())
                .getAs("auditor", RunningConsole.PASSWORD, "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("mingjing_logins_denied_total") && line.contains("kind=\"other\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void isOutside() {
        assertThat(traveller.get("/audit").location()).endsWith("/login");
    }

    @Test
    void a_node_starts_without_its_provider_and_asks_again() {
        assertThat(CONSOLE.firstAnswer().location()).endsWith("/login?away");
        assertThat(traveller.get(BUTTON).location())
                .startsWith(CONSOLE.provider().url());
    }

    @Test
    void whoever_has_an_account_comes_to_where_he_meant_to_go() {
        String name = auditor();
        assertThat(traveller.get("/audit?page=2").location()).endsWith("/login");
        String back = traveller.sentBackAs(name);
        String before = traveller.session();
        Answer landed = traveller.get(back);
        assertThat(landed.location()).startsWith(CONSOLE.url() + "/audit?page=2");
        assertThat(traveller.session()).isNotEqualTo(before);
        assertThat(traveller.follow(landed.location()).status()).isEqualTo(200);
        assertThat(traveller.get("/account").body()).contains("登录处", "这里").doesNotContain("请先修改密码");
        assertThat(events("access.SignedIn")).contains("\"person\":\"" + name + "\"", "\"entrance\":\"OIDC\"");
    }

    @Test
    void a_name_that_only_the_provider_can_tell_is_asked_for() {
        CONSOLE.provider().whims().say(claims -> claims.claims(all -> all.remove(IdentityProvider.NAME_CLAIM)));
        assertThat(traveller.comesInAs(auditor()).at().getPath()).isEqualTo("/");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void nobody_gets_an_account_by_being_known_elsewhere(CapturedOutput output) {
        String name = IdentityProvider.somebody();
        double before = denied();
        assertThat(traveller.comesInAs(name).body()).contains(UNKNOWN);
        isOutside();
        assertThat(denied()).isEqualTo(before + 1);
        assertThat(CONSOLE.desk().named(name)).isEmpty();
        assertThat(events("access.AccessDenied"))
                .contains("\"person\":\"SYSTEM\"", "GET /login/oauth2/code/oidc")
                .doesNotContain(name);
        assertThat(output.getAll()).doesNotContain(name);
    }

    @Test
    void a_closed_account_stays_closed_and_the_try_is_noted() {
        String name = auditor();
        CONSOLE.desk().close(name, ConsoleWithProvider.OPERATOR);
        assertThat(traveller.comesInAs(name).body()).contains(UNKNOWN);
        isOutside();
        assertThat(events("access.AccessDenied")).contains("\"person\":\"" + name + "\"");
    }

    @Test
    void a_locked_account_stays_locked() {
        String name = auditor();
        Traveller guesser = new Traveller(CONSOLE.url());
        for (int tries = 0; tries < 5; tries++) {
            assertThat(guesser.getAs(name, "wrong", "/api/v1/figures").status()).isEqualTo(401);
        }
        assertThat(traveller.comesInAs(name).body()).contains(UNKNOWN);
        isOutside();
    }

    @Test
    void closing_an_account_ends_what_began_at_the_provider() {
        String name = auditor();
        traveller.comesInAs(name);
        assertThat(traveller.get("/audit").status()).isEqualTo(200);
        CONSOLE.desk().close(name, ConsoleWithProvider.OPERATOR);
        assertThat(traveller.get("/audit").location()).endsWith("/login?ended");
        isOutside();
    }

    static Stream<Named<Consumer<Whims>>> lies() {
        return Stream.of(
                Named.of("another key", Whims::signByAnotherKey),
                saying("another nonce", token -> token.claim("nonce", "of-another-time")),
                saying("for another program", token -> token.audience(List.of("another-program"))),
                saying("of another issuer", token -> token.issuer("http://localhost:1")),
                saying("of long ago", token -> token.issuedAt(Instant.EPOCH).expiresAt(Instant.EPOCH.plusSeconds(60))));
    }

    private static Named<Consumer<Whims>> saying(String what, Consumer<JwtClaimsSet.Builder> claims) {
        return Named.of(what, whims -> whims.say(claims));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_token_that_does_not_hold_lets_nobody_in(Consumer<Whims> lie) {
        lie.accept(CONSOLE.provider().whims());
        assertThat(traveller.comesInAs(auditor()).body()).contains(AWAY);
        isOutside();
    }

    @Test
    void a_state_that_was_not_given_out_is_refused() {
        String back = traveller.sentBackAs(auditor());
        assertThat(traveller
                        .follow(back.replaceFirst("state=[^&]+", "state=forged"))
                        .body())
                .contains(AWAY);
        isOutside();
    }

    /** Who could bring somebody in under his own name, would read what that one writes. */
    @Test
    void an_answer_meant_for_one_brings_no_other_in() {
        String back = new Traveller(CONSOLE.url()).sentBackAs(auditor());
        traveller.get(BUTTON);
        assertThat(traveller.follow(back).body()).contains(AWAY);
        isOutside();
    }

    @Test
    void an_answer_is_good_once() {
        String back = traveller.sentBackAs(auditor());
        assertThat(traveller.get(back).location()).isEqualTo(CONSOLE.url() + "/");
        Traveller thief = new Traveller(CONSOLE.url());
        String started = thief.get(BUTTON).parameter("state");
        String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        assertThat(thief.follow("/login/oauth2/code/oidc?code=" + code + "&state="
                                + URLEncoder.encode(started, StandardCharsets.UTF_8))
                        .body())
                .contains(AWAY);
        assertThat(thief.get("/audit").location()).endsWith("/login");
    }

    @Test
    void the_way_there_is_proven_and_leads_back_here_whatever_is_asked() {
        Answer there = traveller.get(BUTTON + "?redirect_uri=https://evil.example/&continue=https://evil.example/");
        assertThat(there.location()).startsWith(CONSOLE.provider().url() + "/").doesNotContain("evil");
        assertThat(there.parameter("redirect_uri")).isEqualTo(CONSOLE.url() + "/login/oauth2/code/oidc");
        assertThat(there.parameter("scope")).isEqualTo("openid profile");
        assertThat(there.parameter("code_challenge_method")).isEqualTo("S256");
        assertThat(there.parameter("nonce")).isNotEmpty();
        String back = traveller.sentBackAs(auditor());
        assertThat(traveller
                        .get(back + "&continue=https://evil.example/&redirect=https://evil.example/")
                        .location())
                .startsWith(CONSOLE.url() + "/");
        assertThat(traveller.get("/oauth2/authorization/other").location()).isEqualTo(CONSOLE.url() + "/login?away");
    }

    @Test
    void behind_a_proxy_the_way_back_is_the_proxys() {
        Answer there = traveller.get(
                BUTTON,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "mingjing.example",
                "X-Forwarded-For",
                "192.0.2.1");
        assertThat(there.parameter("redirect_uri")).isEqualTo("https://mingjing.example/login/oauth2/code/oidc");
    }
}
