package mingjing.console.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** The sessions of this node. */
public final class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /**
     * A session as its owner sees it.
     *
     * @param handle names it on the page; the cookie cannot be made of it
     */
    public record Session(String handle, Instant last, boolean own) {}

    /** The sessions under a name, the latest used first. */
    public List<Session> of(String name, String ownId) {
        return open(name).stream()
                .map(each -> new Session(
                        handle(each),
                        each.getLastRequest().toInstant(),
                        each.getSessionId().equals(ownId)))
                .sorted(Comparator.comparing(Session::last).reversed())
                .toList();
    }

    /** Ends one session under a name; nothing happens where there is none of that handle. */
    public void end(String name, String handle) {
        open(name).stream().filter(each -> handle(each).equals(handle)).forEach(SessionInformation::expireNow);
    }

    void endAll(String name) {
        open(name).forEach(SessionInformation::expireNow);
    }

    private List<SessionInformation> open(String name) {
        return registry.getAllPrincipals().stream()
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .filter(user -> user.account().name().equals(name))
                .flatMap(user -> registry.getAllSessions(user, false).stream())
                .toList();
    }

    /** Half of a cookie's hash: enough to tell sessions apart. */
    private static String handle(SessionInformation session) {
        return Tokens.fingerprint(session.getSessionId());
    }
}
