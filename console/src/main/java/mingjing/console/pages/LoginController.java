package mingjing.console.pages;

import java.util.Optional;
import mingjing.console.security.ForAnybody;
import mingjing.console.security.OidcSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page where people log in. */
@Controller
class LoginController {
    private final Optional<OidcSettings> elsewhere;

    LoginController(Optional<OidcSettings> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /**
     * The other way in.
     *
     * @param label what the office calls it; empty for the words of the page
     */
    public record Elsewhere(String href, String label) {}

    @ForAnybody
    @GetMapping("/login")
    ModelAndView login() {
        return new ModelAndView(
                "login", "elsewhere", elsewhere.map(provider -> new Elsewhere(OidcSettings.WAY_IN, provider.label())));
    }
}
