package mingjing.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.security.Account;
import mingjing.console.security.AccountDesk;
import mingjing.console.security.Accounts.Login;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Role;
import mingjing.console.security.Scope;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 账号管理: who has an account, for what and how far; the system administrator's page, by codes of persons and units only. */
@Controller
@Needs(Permission.MANAGE_ACCOUNTS)
class AccountsController {
    private static final String OPEN = "OpenAccount";
    private static final String CHANGE = "ChangeAccount";

    private final AccountDesk desk;

    AccountsController(AccountDesk desk) {
        this.desk = desk;
    }

    /** Every account, and the form for another. */
    public record View(List<Login> accounts, Form open) {}

    /** One account. */
    public record Sheet(Login login, Form change) {}

    @GetMapping("/accounts")
    ModelAndView list() {
        return list(openForm());
    }

    private ModelAndView list(Form open) {
        return new ModelAndView("accounts", "view", new View(desk.all(), open));
    }

    private static Form openForm() {
        List<Field> fields = new ArrayList<>(List.of(Field.text("accountName", ""), Field.text("personCode", "")));
        fields.addAll(rights(Optional.empty()));
        return Form.empty(OPEN, "/accounts", fields);
    }

    private static List<Field> rights(Optional<Account> account) {
        return List.of(
                Field.choice(
                        "role",
                        Choices.of(Role.class),
                        account.map(Account::role).orElse(Role.CLERK).name()),
                Field.text("unitCode", account.map(Account::unit).orElse("")),
                Field.choice(
                        "scope",
                        Choices.of(Scope.class),
                        account.map(Account::scope).orElse(Scope.UNIT_AND_BELOW).name()));
    }

    @PostMapping("/accounts")
    ModelAndView open(Posted posted) {
        Input input = posted.input();
        try {
            Account account = written(input.text("accountName"), input.read("personCode", PersonId::new), input);
            if (desk.named(account.name()).isPresent()) {
                throw new IllegalArgumentException("已有名为 " + account.name() + " 的账号。请在清单里打开它修改，或换一个登录名。");
            }
            posted.flash()
                    .put("password", Map.of("name", account.name(), "secret", desk.open(account, posted.account())));
            return new ModelAndView("redirect:/accounts");
        } catch (IllegalArgumentException | UnreadableField e) {
            return refused(list(openForm().refused(input, why(e))));
        }
    }

    private static Account written(String name, PersonId person, Input input) {
        return new Account(
                name,
                input.word("role", Role.class),
                person,
                input.read("unitCode", UnitId::new).value(),
                input.word("scope", Scope.class));
    }

    @GetMapping("/accounts/{name}")
    ModelAndView one(@PathVariable String name) {
        Login login = login(name);
        return one(login, changeForm(login));
    }

    private static ModelAndView one(Login login, Form change) {
        return new ModelAndView("account-rights", "view", new Sheet(login, change));
    }

    private static Form changeForm(Login login) {
        return Form.empty(
                CHANGE,
                "/accounts/" + Paths.segment(login.account().name()) + "/rights",
                rights(Optional.of(login.account())));
    }

    /** Changes rights, gives a new password, unlocks or closes. */
    @PostMapping("/accounts/{name}/{step}")
    ModelAndView change(@PathVariable String name, @PathVariable String step, Posted posted) {
        Login login = login(name);
        Account by = posted.account();
        Input input = posted.input();
        try {
            switch (step) {
                case "rights" -> desk.change(written(name, login.account().person(), input), by);
                case "password" ->
                    posted.flash().put("password", Map.of("name", name, "secret", desk.open(login.account(), by)));
                case "unlock" -> desk.unlock(name);
                case "close" -> desk.close(name, by);
                default -> throw new Missing(step);
            }
            return new ModelAndView("redirect:/accounts");
        } catch (IllegalArgumentException | UnreadableField e) {
            return refused(one(login, changeForm(login).refused(input, why(e))));
        }
    }

    private Login login(String name) {
        return desk.named(name).orElseThrow(() -> new Missing(name));
    }

    private static String why(RuntimeException e) {
        return e instanceof UnreadableField field
                ? "“" + field.field() + "”无法识别。人员和单位写编码，如 S-01、SQ-01。"
                : String.valueOf(e.getMessage());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
