package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mingjing.console.hostile.HostileHome;
import mingjing.console.security.Role;
import org.junit.jupiter.api.Test;

/** A real browser on every page that bears hostile names: no dialog, no script refused, no request to elsewhere. */
class HostilePagesTest extends InChromium {
    private static final List<Role> WHO = List.of(Role.LEADER, Role.SECRETARY, Role.OPERATOR, Role.JUDGE);

    @Test
    void a_browser_takes_every_name_for_a_text() {
        HostileHome home = HostileHome.shared();
        for (Role role : WHO) {
            try (Visitor visitor = Visitor.at(home.url(), browser())) {
                visitor.open("/login").signIn(role.name().toLowerCase(Locale.ROOT));
                List<String> addresses = home.pages(role);
                assertThat(addresses).isNotEmpty();
                addresses.forEach(visitor::open);
                visitor.complainsAboutNothing();
            }
        }
    }
}
