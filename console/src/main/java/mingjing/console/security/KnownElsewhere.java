package mingjing.console.security;

import java.util.Optional;
import java.util.Set;
import mingjing.console.security.Accounts.Login;
import mingjing.events.organisation.PersonId;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of somebody whom the identity provider recognised; none is opened for whoever has none. */
final class KnownElsewhere implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** Why somebody was refused whom the provider had let through. */
    static final String NO_ACCOUNT = "no_account";

    private static final String WHERE = "GET " + OidcSettings.WAY_BACK;

    /** Whoever has no account here; what the provider calls him is not written down, and no account has this name. */
    private static final Account STRANGER = new Account("-", Role.OPERATOR, PersonId.SYSTEM, "-", Scope.SELF, Set.of());

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
    private final String claim;
    private final Accounts accounts;
    private final AccessLog log;

    /**
     * Asks a provider, and the local accounts.
     *
     * @param claim where the provider says the name of a local account
     */
    KnownElsewhere(
            OAuth2UserService<OidcUserRequest, OidcUser> provider, String claim, Accounts accounts, AccessLog log) {
        this.provider = provider;
        this.claim = claim;
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Optional<Login> login = Optional.ofNullable(provider.loadUser(request))
                .map(person -> person.getClaimAsString(claim))
                .flatMap(accounts::login);
        if (login.filter(Login::usable).isEmpty()) {
            log.denied(login.map(Login::account).orElse(STRANGER), WHERE);
            throw new OAuth2AuthenticationException(NO_ACCOUNT);
        }
        return new SignedInElsewhere(login.get().account(), request.getIdToken());
    }
}
