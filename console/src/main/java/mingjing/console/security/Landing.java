package mingjing.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where people come to after the login page: where they meant to go, else the overview, or what runs for those who run it. */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn user
                        && !user.account().role().seesBusinessData()
                ? "/operations"
                : "/";
    }
}
