package mingjing.console.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import mingjing.events.access.Entrance;
import mingjing.query.Moments;
import mingjing.query.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who gets in: nobody without an account but to health, the login page and its style. What he may do there the {@link Gate} asks. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src-elem 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";

    /** Nobody needs more windows; who has more, has lost one. */
    private static final int MOST_SESSIONS = 10;

    private static final ForPrograms PROGRAMS = new ForPrograms();

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Argon2 for what is stored from now on; what older versions stored by bcrypt still matches, and is stored anew when it did. */
    public static PasswordEncoder passwords(Clock clock) {
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return new RememberedPasswords(encoder, clock);
    }

    /** 80 random bits in hex, for a password that is changed at once. */
    public static String newPassword() {
        return HexFormat.of().formatHex(random(10));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Bean
    Reading reading(Moments moments, Organisation organisation) {
        return new Reading(moments, organisation);
    }

    @Bean
    Tokens tokens(DataSource dataSource, Accounts accounts, AccessLog log, Clock clock) {
        return new Tokens(dataSource, accounts, log, clock, () -> random(32));
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    Sessions sessions(SessionRegistry registry) {
        return new Sessions(registry);
    }

    @Bean
    AccountDesk accountDesk(Accounts accounts, AccessLog log, Sessions sessions) {
        return new AccountDesk(accounts, log, SecurityConfiguration::newPassword, sessions::endAll);
    }

    /** A request is timed as a whole; a span for every filter of it would cost a tenth of an order and nobody reads it. */
    @Bean
    SecurityObservationSettings noSpansForFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    LocalAccounts localAccounts(Accounts accounts) {
        return new LocalAccounts(accounts);
    }

    /** The accounts as Spring Security asks for them. */
    static final class LocalAccounts implements UserDetailsService, UserDetailsPasswordService {
        private final Accounts accounts;

        LocalAccounts(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public UserDetails loadUserByUsername(String name) {
            return accounts.login(name)
                    .filter(login -> !login.closed())
                    .map(SignedIn::new)
                    .orElseThrow(() -> new UsernameNotFoundException(name));
        }

        @Override
        public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
            if (newHash != null) {
                accounts.rehash(user.getUsername(), newHash);
            }
            return user;
        }
    }

    /** Programs: no session, so no cookie that another site could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain chainForPrograms(HttpSecurity http, Tokens tokens, AccessLog log) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Permission.READ_METRICS.name())
                        .requestMatchers("/v3/api-docs/**")
                        .hasAuthority(Permission.READ_INTERFACE.name())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(PROGRAMS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(PROGRAMS).accessDeniedHandler(PROGRAMS))
                .addFilterAfter(new Callers(tokens, log), BasicAuthenticationFilter.class)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** The ledger: for an auditor's tools, which have a password or a token, and for the links on the pages, which have a session. */
    @Bean
    @Order(2)
    SecurityFilterChain chainForTheLedger(
            HttpSecurity http, Tokens tokens, AccessLog log, Accounts accounts, Clock clock) throws Exception {
        return http.securityMatcher("/ledger/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .addFilterAfter(new Callers(tokens, log), BasicAuthenticationFilter.class)
                .addFilterAfter(new StillValid(accounts, clock), AnonymousAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** People: a session after the login page, or after the identity provider where there is one. */
    @Bean
    @Order(3)
    SecurityFilterChain chainForPeople(
            HttpSecurity http,
            SessionRegistry registry,
            AccessLog log,
            Accounts accounts,
            Clock clock,
            ObjectProvider<OidcSignIn> elsewhere)
            throws Exception {
        elsewhere.ifAvailable(signIn -> signIn.addTo(http));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/webjars/**", "/css/**", "/js/**", "/favicon.svg", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").successHandler(new Landing(log, Entrance.PASSWORD)))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .sessionManagement(sessions -> sessions.maximumSessions(MOST_SESSIONS)
                        .sessionRegistry(registry)
                        .expiredUrl("/login?ended"))
                .addFilterAfter(new StillValid(accounts, clock), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.spa())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(secure -> secure.includeSubDomains(false))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    @Bean
    LoginWatch loginWatch(Accounts accounts, AccessLog log) {
        return new LoginWatch(accounts, log);
    }

    /** Counts wrong passwords, so that guessing ends soon; only a right password ends the count. */
    static class LoginWatch {
        private final Accounts accounts;
        private final AccessLog log;

        LoginWatch(Accounts accounts, AccessLog log) {
            this.accounts = accounts;
            this.log = log;
        }

        @EventListener
        void failed(AuthenticationFailureBadCredentialsEvent event) {
            String name = event.getAuthentication().getName();
            if (accounts.failed(name)) {
                accounts.login(name).ifPresent(login -> log.locked(login.account()));
            }
        }

        @EventListener
        void succeeded(AuthenticationSuccessEvent event) {
            if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken right
                    && right.getPrincipal() instanceof SignedIn in
                    && in.guessed()) {
                accounts.succeeded(right.getName());
            }
        }
    }
}
