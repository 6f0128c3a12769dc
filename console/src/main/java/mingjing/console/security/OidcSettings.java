package mingjing.console.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The identity provider of the office, where there is one.
 *
 * @param issuer its address; what else it has it tells itself, under {@code /.well-known/openid-configuration}
 * @param account the claim that says which local account somebody is
 * @param label what the button says; without it the words of the page
 */
@ConfigurationProperties("mingjing.oidc")
public record OidcSettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String account,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("") String label) {

    /** Its name in the addresses of the way there and back. */
    static final String PROVIDER = "oidc";

    /** Where the button leads. */
    public static final String WAY_IN = "/oauth2/authorization/" + PROVIDER;

    /** Where the provider sends people back to. */
    static final String WAY_BACK = "/login/oauth2/code/" + PROVIDER;

    /** Asks the provider for what it has; the redirect is always to this program, whatever a request asks for. */
    ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(PROVIDER)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .redirectUri("{baseUrl}" + WAY_BACK)
                .scope(scopes)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return issuer;
    }
}
