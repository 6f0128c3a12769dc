package mingjing.console.api;

import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.platform.Commands;
import mingjing.console.appeals.AppealOrders;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.console.security.Rights;
import mingjing.console.security.SignedIn;
import mingjing.events.appeal.AppealId;
import mingjing.events.organisation.UnitId;
import mingjing.query.appeal.AppealRegister;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appeals against scored events, and what became of them. */
@RestController
@Needs(Permission.READ_SCORES)
@RequestMapping("/api/v1/appeals")
class AppealController {
    private final AppealRegister register;
    private final AppealOrders orders;
    private final Commands commands;
    private final Rights rights;
    private final Reading reading;

    AppealController(AppealRegister register, AppealOrders orders, Commands commands, Rights rights, Reading reading) {
        this.register = register;
        this.orders = orders;
        this.commands = commands;
        this.rights = rights;
        this.reading = reading;
    }

    record Raising(UnitId community, long position, String grounds) {}

    record Raised(AppealId appeal, CommandController.Answer receipt) {}

    /** @param corrected the position of the correcting event; left out: what was disputed counts no more */
    record Upholding(String reason, Optional<Long> corrected) {}

    record Because(String reason) {}

    @GetMapping
    List<AppealRegister.Row> list(
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam Optional<AppealRegister.Status> status) {
        return register.rows(reading.ask(asOf, until)).stream()
                .filter(row -> status.filter(wanted -> wanted != row.status()).isEmpty())
                .toList();
    }

    @Needs(Permission.ORDER)
    @PostMapping
    Raised raise(@RequestBody Raising raising, @AuthenticationPrincipal SignedIn user) {
        Command order = orders.raise(
                raising.community(),
                raising.position(),
                raising.grounds(),
                user.account().person());
        CommandController.Answer receipt = carryOut(order, user.account());
        return new Raised(AppealId.of(raising.community(), raising.position()), receipt);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/uphold")
    CommandController.Answer uphold(
            @PathVariable AppealId id, @RequestBody Upholding upholding, @AuthenticationPrincipal SignedIn user) {
        return carryOut(
                orders.uphold(
                        id,
                        upholding.corrected(),
                        upholding.reason(),
                        user.account().person()),
                user.account());
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/reject")
    CommandController.Answer reject(
            @PathVariable AppealId id, @RequestBody Because because, @AuthenticationPrincipal SignedIn user) {
        return carryOut(orders.reject(id, because.reason(), user.account().person()), user.account());
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/withdraw")
    CommandController.Answer withdraw(
            @PathVariable AppealId id, @RequestBody Because because, @AuthenticationPrincipal SignedIn user) {
        return carryOut(orders.withdraw(id, because.reason(), user.account().person()), user.account());
    }

    private CommandController.Answer carryOut(Command order, Account account) {
        rights.check(account, order);
        return CommandController.answer(commands.carryOut(order, account.name(), Optional.empty()));
    }
}
