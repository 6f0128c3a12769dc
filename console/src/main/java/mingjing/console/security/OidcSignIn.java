package mingjing.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpClient;
import java.time.Duration;
import mingjing.events.access.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The way in by the identity provider: code flow with PKCE; state, nonce and token are Spring Security's to check. */
final class OidcSignIn {
    /** A provider that does not answer must not keep a request for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final ClientRegistrationRepository provider;
    private final Accounts accounts;
    private final AccessLog log;
    private final OidcRefusal refusal = new OidcRefusal();

    OidcSignIn(OidcSettings settings, ClientRegistrationRepository provider, Accounts accounts, AccessLog log) {
        this.settings = settings;
        this.provider = provider;
        this.accounts = accounts;
        this.log = log;
    }

    void addTo(HttpSecurity http) {
        ClientHttpRequestFactory requests = requests();
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .redirectionEndpoint(back -> back.baseUri(OidcSettings.WAY_BACK))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens(requests)))
                .userInfoEndpoint(info ->
                        info.oidcUserService(new KnownElsewhere(claims(requests), settings.account(), accounts, log)))
                .successHandler(new Landing(log, Entrance.OIDC))
                .failureHandler(refusal)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refusal);
                        return filter;
                    }
                }));
    }

    private static ClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(ClientHttpRequestFactory requests) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** The signed token is enough where it names the account; else the provider is asked once more. */
    private OidcUserService claims(ClientHttpRequestFactory requests) {
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService info = new DefaultOAuth2UserService();
        info.setRestOperations(rest);
        OidcUserService claims = new OidcUserService();
        claims.setOauth2UserService(info);
        claims.setRetrieveUserInfo(request -> !request.getIdToken().hasClaim(settings.account())
                && request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null);
        return claims;
    }

    /** Tokens for the provider's other services are forgotten at once: this program calls none. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring's signature
        public <C extends OAuth2AuthorizedClient> @Nullable C loadAuthorizedClient(
                String provider, Authentication user, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication user, HttpServletRequest request, HttpServletResponse response) {}
    }
}
