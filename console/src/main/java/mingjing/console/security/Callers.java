package mingjing.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mingjing.events.access.Entrance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises programs by their tokens, and notes each day's first call of a program. */
final class Callers extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final AccessLog log;

    Callers(Tokens tokens, AccessLog log) {
        this.tokens = tokens;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            SignedIn.present().ifPresent(user -> log.signedIn(user.account(), Entrance.BASIC));
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account =
                tokens.account(header.substring(BEARER.length()).strip());
        if (account.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            ForPrograms.write(response, HttpStatus.UNAUTHORIZED, "WRONG_TOKEN", "令牌无效、已过期或已撤销。请在“本人账号”页重新签发。");
            return;
        }
        log.signedIn(account.get(), Entrance.TOKEN);
        SignedIn user = new SignedIn(account.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(user, "", user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
