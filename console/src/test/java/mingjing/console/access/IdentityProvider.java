package mingjing.console.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An identity provider at a port of its own: Spring's authorization server, which lets everybody in with one password. It can be
 * told to sign what it should not. Nothing here is a component, so the console under test does not find it.
 */
public final class IdentityProvider implements AutoCloseable {
    public static final String PASSWORD = "provider-password";
    public static final String CLIENT = "mingjing";
    public static final String SECRET = "between-the-two";

    /** Says who somebody is, as most providers do. */
    public static final String NAME_CLAIM = "preferred_username";

    private final ConfigurableApplicationContext context;
    private final String url;

    /**
     * Starts it.
     *
     * @param port of another host name than the console, because cookies know no ports
     * @param client the console's address
     */
    public IdentityProvider(int port, String client) {
        this.url = "http://localhost:" + port;
        this.context = new SpringApplicationBuilder(Parts.class)
                .registerShutdownHook(false)
                .initializers(application -> application.getBeanFactory().registerSingleton("client", client(client)))
                .run(
                        "--spring.config.name=provider",
                        "--server.address=localhost",
                        "--server.port=" + port,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    public String url() {
        return url;
    }

    /** From now on, until it is told otherwise. */
    Whims whims() {
        return context.getBean(Whims.class);
    }

    private static RegisteredClient client(String url) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(url + "/login/oauth2/code/oidc")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** What an honest provider does not do. */
    static final class Whims {
        private volatile Consumer<JwtClaimsSet.Builder> claims = _ -> {};
        private volatile boolean anotherKey;

        /** Says something else in its tokens. */
        void say(Consumer<JwtClaimsSet.Builder> something) {
            claims = something;
        }

        /** Signs by a key that it does not publish. */
        void signByAnotherKey() {
            anotherKey = true;
        }

        void end() {
            claims = _ -> {};
            anotherKey = false;
        }
    }

    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static final class Parts {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server ->
                            server.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(
                                    asked -> named(asked.getAuthorization().getPrincipalName())))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        private static OidcUserInfo named(String person) {
            return new OidcUserInfo(Map.of("sub", person, NAME_CLAIM, person));
        }

        @Bean
        Whims whims() {
            return new Whims();
        }

        @Bean
        RegisteredClientRepository clients(RegisteredClient client) {
            return new InMemoryRegisteredClientRepository(client);
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            return key("published");
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys, Whims whims) throws NoSuchAlgorithmException {
            JwtEncoder honest = new NimbusJwtEncoder(keys);
            JwtEncoder other = new NimbusJwtEncoder(key("published"));
            return token -> (whims.anotherKey ? other : honest).encode(token);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Whims whims) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    Authentication person = Objects.requireNonNull(token.<Authentication>getPrincipal());
                    token.getClaims().claim(NAME_CLAIM, person.getName());
                    whims.claims.accept(token.getClaims());
                }
            };
        }

        private static JWKSource<SecurityContext> key(String id) throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(id)
                    .build()));
        }
    }

    /** A name that nobody has used. */
    public static String somebody() {
        return "p-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        context.close();
    }
}
