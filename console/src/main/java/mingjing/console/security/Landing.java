package mingjing.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where people come to after the login page: where they meant to go, but those who see no business data to their own page. */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn user
                && !user.account().role().seesBusinessData()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy()
                    .sendRedirect(request, response, user.account().role().home());
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
