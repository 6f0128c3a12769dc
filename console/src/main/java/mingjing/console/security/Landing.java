package mingjing.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mingjing.events.access.Entrance;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where people come to after the login page: where they meant to go, but those who see no business data to their own page. */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
    private final AccessLog log;
    private final Entrance entrance;

    Landing(AccessLog log, Entrance entrance) {
        this.log = log;
        this.entrance = entrance;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn user) {
            log.signedIn(user.account(), entrance);
            if (!user.account().may(Permission.READ_OVERVIEW)) {
                clearAuthenticationAttributes(request);
                getRedirectStrategy()
                        .sendRedirect(request, response, user.account().role().home());
                return;
            }
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
