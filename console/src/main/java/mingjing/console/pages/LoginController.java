package mingjing.console.pages;

import mingjing.console.security.ForAnybody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people log in. */
@Controller
class LoginController {
    @ForAnybody
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
