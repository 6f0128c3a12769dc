package mingjing.console.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Sign-in by the office's identity provider; nothing of it is there until the provider is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mingjing.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {
    /** Asked when somebody first wants in, and again until it answers: a node starts without its provider. */
    @Bean
    ClientRegistrationRepository identityProvider(OidcSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(settings.registration()));
    }

    @Bean
    OidcSignIn oidcSignIn(
            OidcSettings settings, ClientRegistrationRepository provider, Accounts accounts, AccessLog log) {
        return new OidcSignIn(settings, provider, accounts, log);
    }
}
