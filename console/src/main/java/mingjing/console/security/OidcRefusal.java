package mingjing.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends whoever the identity provider did not bring in back to the login page, with one of two sentences; the log says more. */
final class OidcRefusal implements AuthenticationFailureHandler {
    /** No account, or one that is closed or locked; nobody is told which. */
    static final String UNKNOWN = "/login?unknown";

    /** The provider was not there, said no, or said something that does not hold. */
    static final String AWAY = "/login?away";

    private static final Logger LOG = LoggerFactory.getLogger(OidcRefusal.class);

    private final RedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        boolean unknown = why instanceof OAuth2AuthenticationException answer
                && answer.getError().getErrorCode().equals(KnownElsewhere.NO_ACCOUNT);
        if (!unknown) {
            LOG.warn("nobody came in by the identity provider: {}", reason(why));
        }
        redirects.sendRedirect(request, response, unknown ? UNKNOWN : AWAY);
    }

    /** Codes and causes, but no claims: they say who it was. */
    private static String reason(AuthenticationException why) {
        String code = why instanceof OAuth2AuthenticationException answer
                ? answer.getError().getErrorCode()
                : "the provider cannot be asked";
        @Nullable Throwable root = NestedExceptionUtils.getRootCause(why);
        return root == null ? code : code + " (" + root.getClass().getSimpleName() + ")";
    }
}
