package mingjing.console.security;

import java.util.Map;
import mingjing.console.security.Accounts.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The account of somebody whom the identity provider recognised; its local password has nothing to do with it. */
final class SignedInElsewhere extends SignedIn implements OidcUser {
    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    SignedInElsewhere(Account account, OidcIdToken token) {
        super(account);
        this.token = token;
    }

    /** A local password that was given anew or changed ends no session that did not begin with it. */
    @Override
    boolean holds(Login login) {
        return !login.closed() && login.account().equals(account());
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }
}
