package mingjing.console.security;

import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what: nothing without an account but health, the login page and its style. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src-elem 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'";

    private static final String[] BUSINESS = named(Role::seesBusinessData);
    private static final String[] OPERATIONS = named(Role::seesOperations);
    private static final String[] JUDGING = named(Role::mayJudge);
    private static final String[] FINDINGS = named(Role::seesFindings);

    private static String[] named(Predicate<Role> wanted) {
        return Arrays.stream(Role.values()).filter(wanted).map(Role::name).toArray(String[]::new);
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts) {
        return name -> accounts.login(name)
                .map(login -> new SignedIn(login.account(), login.passwordHash(), login.locked()))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** Programs: no session, so no cookie that another site could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain chainForPrograms(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .authenticated()
                        .requestMatchers("/v3/api-docs/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/api/v1/contests/*/marks")
                        .hasAnyRole(JUDGING)
                        .anyRequest()
                        .hasAnyRole(BUSINESS))
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** The ledger: for an auditor's tools, which have a password, and for the links on the pages, which have a session. */
    @Bean
    @Order(2)
    SecurityFilterChain chainForTheLedger(HttpSecurity http) throws Exception {
        return http.securityMatcher("/ledger/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole(BUSINESS))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** People: a session after the login page. */
    @Bean
    @Order(3)
    SecurityFilterChain chainForPeople(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/webjars/**", "/css/**", "/js/**", "/favicon.svg", "/error")
                        .permitAll()
                        .requestMatchers("/operations/**")
                        .hasAnyRole(OPERATIONS)
                        .requestMatchers("/judging/**")
                        .hasAnyRole(JUDGING)
                        .requestMatchers("/integrity/**")
                        .hasAnyRole(FINDINGS)
                        .anyRequest()
                        .hasAnyRole(BUSINESS))
                .formLogin(form -> form.loginPage("/login").successHandler(new Landing()))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .csrf(csrf -> csrf.spa())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Bean
    LoginWatch loginWatch(Accounts accounts) {
        return new LoginWatch(accounts);
    }

    /** Counts wrong passwords, so that guessing ends soon. */
    static class LoginWatch {
        private final Accounts accounts;

        LoginWatch(Accounts accounts) {
            this.accounts = accounts;
        }

        @EventListener
        void failed(AuthenticationFailureBadCredentialsEvent event) {
            accounts.failed(event.getAuthentication().getName());
        }

        @EventListener
        void succeeded(AuthenticationSuccessEvent event) {
            accounts.succeeded(event.getAuthentication().getName());
        }
    }
}
