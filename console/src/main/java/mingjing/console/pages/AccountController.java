package mingjing.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import mingjing.console.security.Account;
import mingjing.console.security.AccountDesk;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Sessions;
import mingjing.console.security.SignedIn;
import mingjing.console.security.Tokens;
import mingjing.query.Moments;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 本人账号: the own password, where one is signed in, and the tokens of programs. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class AccountController {
    private static final String PAGE = "redirect:/account";
    private static final String PASSWORD = "ChangePassword";
    private static final String TOKEN = "IssueToken";

    private final AccountDesk desk;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Moments moments;

    AccountController(AccountDesk desk, Sessions sessions, Tokens tokens, Moments moments) {
        this.desk = desk;
        this.sessions = sessions;
        this.tokens = tokens;
        this.moments = moments;
    }

    /**
     * What the page shows.
     *
     * @param mustChange nothing else is open until the password was changed
     */
    public record View(
            Account account,
            boolean mustChange,
            Form password,
            Optional<Form> token,
            List<Sessions.Session> sessions,
            List<Tokens.Token> tokens) {}

    @GetMapping("/account")
    ModelAndView show(@AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        return page(user, request, passwordForm(), tokenForm(user.account()));
    }

    private ModelAndView page(SignedIn user, HttpServletRequest request, Form password, Form token) {
        Account account = user.account();
        View view = new View(
                account,
                user.passwordIsOld(),
                password,
                Optional.of(token).filter(_ -> !user.passwordIsOld()),
                sessions.of(account.name(), request.getSession().getId()),
                tokens.of(account));
        return new ModelAndView("account", "view", view);
    }

    private static Form passwordForm() {
        return Form.empty(
                PASSWORD,
                "/account/password",
                List.of(
                        Field.password("oldPassword"),
                        Field.password("newPassword"),
                        Field.password("newPasswordAgain")));
    }

    private Form tokenForm(Account account) {
        List<Option> may = new ArrayList<>(Choices.of(Permission.class));
        may.removeIf(option -> !account.may(Permission.valueOf(option.value()))
                || Tokens.OF_PERSONS.contains(Permission.valueOf(option.value())));
        return Form.empty(
                TOKEN,
                "/account/tokens",
                List.of(
                        Field.text("tokenLabel", ""),
                        Field.boxes("permissions", may, List.of()),
                        Field.day("validUntil", moments.today().plusMonths(3))));
    }

    @PostMapping("/account/password")
    ModelAndView password(Posted posted, @AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        Input input = posted.input();
        return taken(
                () -> {
                    desk.changePassword(
                            user.account(),
                            input.raw("oldPassword"),
                            input.raw("newPassword"),
                            input.raw("newPasswordAgain"));
                    return new ModelAndView("redirect:/login?changed");
                },
                why -> page(user, request, passwordForm().refused(input, why), tokenForm(user.account())));
    }

    @PostMapping("/account/tokens")
    ModelAndView issue(Posted posted, @AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        Input input = posted.input();
        Account account = user.account();
        return taken(
                () -> {
                    Set<Permission> wanted = EnumSet.noneOf(Permission.class);
                    wanted.addAll(input.readAll("permissions", Permission::valueOf));
                    LocalDate until = input.day("validUntil");
                    posted.flash().put("secret", tokens.issue(account, input.text("tokenLabel"), wanted, until));
                    return new ModelAndView(PAGE);
                },
                why -> page(user, request, passwordForm(), tokenForm(account).refused(input, why)));
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable String id, @AuthenticationPrincipal SignedIn user) {
        tokens.revoke(user.account(), id);
        return PAGE;
    }

    @PostMapping("/account/sessions/{handle}/end")
    String end(@PathVariable String handle, @AuthenticationPrincipal SignedIn user) {
        sessions.end(user.account().name(), handle);
        return PAGE;
    }

    private static ModelAndView taken(Supplier<ModelAndView> done, Function<String, ModelAndView> refused) {
        try {
            return done.get();
        } catch (UnreadableField unreadable) {
            return refused(refused.apply("有一栏没有填，或无法识别：" + unreadable.field()));
        } catch (IllegalArgumentException unusable) {
            return refused(refused.apply(String.valueOf(unusable.getMessage())));
        }
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
