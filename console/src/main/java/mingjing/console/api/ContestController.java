package mingjing.console.api;

import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.platform.Commands;
import mingjing.console.contests.ContestOrders;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.console.security.Rights;
import mingjing.console.security.SignedIn;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Marks;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.ContestResult;
import mingjing.query.contest.Held;
import mingjing.query.contest.PledgeRegister;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contests on the stage, and the orders about them that rest on something looked up; all others are ordinary commands. */
@RestController
@Needs(Permission.READ_CONTESTS)
@RequestMapping("/api/v1")
class ContestController {
    private final ContestHall hall;
    private final PledgeRegister pledges;
    private final ContestOrders orders;
    private final Commands commands;
    private final Rights rights;
    private final Reading reading;

    ContestController(
            ContestHall hall,
            PledgeRegister pledges,
            ContestOrders orders,
            Commands commands,
            Rights rights,
            Reading reading) {
        this.hall = hall;
        this.pledges = pledges;
        this.orders = orders;
        this.commands = commands;
        this.rights = rights;
        this.reading = reading;
    }

    record Opening(ContestId contestId, String title, String period) {}

    record Swearing(PersonId judge) {}

    /** @param marks thousandths of a mark by segment */
    record Marking(UnitId unit, Marks marks) {}

    record Revealing(UnitId unit) {}

    /** @param holds whether a sealed result is what comes out when it is made again */
    record Answer(
            ContestStatus status, Held held, ContestResult result, String resultHash, boolean holds, long position) {}

    @GetMapping("/contests")
    List<Held> list(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return hall.contests(reading.ask(asOf, until));
    }

    @GetMapping("/contests/{id}")
    Answer show(@PathVariable ContestId id, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        Held held = hall.contest(id, asked).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的比武"));
        ContestResult result = hall.result(held, asked);
        return new Answer(
                held.contest().status(), held, result, result.hash(), hall.holds(held, result), asked.position());
    }

    @GetMapping("/pledges")
    List<PledgeRegister.Row> pledges(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return pledges.rows(reading.ask(asOf, until));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/contests")
    CommandController.Answer open(@RequestBody Opening opening, @AuthenticationPrincipal SignedIn user) {
        Account account = user.account();
        return carryOut(orders.open(opening.contestId(), opening.title(), opening.period(), account.person()), account);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/contests/{id}/judges")
    CommandController.Answer swearIn(
            @PathVariable ContestId id, @RequestBody Swearing swearing, @AuthenticationPrincipal SignedIn user) {
        return carryOut(orders.swearIn(id, swearing.judge(), user.account().person()), user.account());
    }

    @Needs(Permission.MARK)
    @PostMapping("/contests/{id}/marks")
    CommandController.Answer seal(
            @PathVariable ContestId id, @RequestBody Marking marking, @AuthenticationPrincipal SignedIn user) {
        Account account = user.account();
        return carryOut(orders.seal(id, marking.unit(), marking.marks(), account.person()), account);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/contests/{id}/reveal")
    CommandController.Answer reveal(
            @PathVariable ContestId id, @RequestBody Revealing revealing, @AuthenticationPrincipal SignedIn user) {
        Account account = user.account();
        CommandController.Answer answer = carryOut(orders.reveal(id, revealing.unit(), account.person()), account);
        orders.revealed(id, revealing.unit());
        return answer;
    }

    @Needs(Permission.ORDER)
    @PostMapping("/contests/{id}/seal")
    CommandController.Answer sealResult(@PathVariable ContestId id, @AuthenticationPrincipal SignedIn user) {
        return carryOut(orders.sealResult(id, user.account().person()), user.account());
    }

    private CommandController.Answer carryOut(Command order, Account account) {
        rights.check(account, order);
        return CommandController.answer(commands.carryOut(order, account.name(), Optional.empty()));
    }
}
