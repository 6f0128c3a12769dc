package mingjing.console.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people log in. */
@Controller
class LoginController {
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
