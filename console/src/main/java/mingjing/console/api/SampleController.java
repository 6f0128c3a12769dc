package mingjing.console.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.platform.Commands;
import mingjing.console.samples.SampleOrders;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.console.security.Rights;
import mingjing.console.security.SignedIn;
import mingjing.events.supervision.SampleId;
import mingjing.query.Asked;
import mingjing.query.supervision.SampleRegister;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples of revisits: announced, drawn, and what the revisits found. */
@RestController
@Needs(Permission.READ_SUPERVISION)
@RequestMapping("/api/v1/supervision/samples")
class SampleController {
    private final SampleRegister samples;
    private final SampleOrders orders;
    private final Commands commands;
    private final Rights rights;
    private final Reading reading;

    SampleController(SampleRegister samples, SampleOrders orders, Commands commands, Rights rights, Reading reading) {
        this.samples = samples;
        this.orders = orders;
        this.commands = commands;
        this.rights = rights;
        this.reading = reading;
    }

    /** @param knownOn the day a public seed is published; left out: the root of this ledger some events later */
    record Announcing(SampleId sampleId, int size, String seedWords, Optional<LocalDate> knownOn) {}

    /** @param seed left out where it is the root of this ledger */
    record Drawing(Optional<String> seed) {}

    record One(SampleRegister.Row sample, List<SampleRegister.Revisit> revisits, long position) {}

    @GetMapping
    List<SampleRegister.Row> list(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return samples.rows(reading.ask(asOf, until));
    }

    @GetMapping("/{id}")
    One one(@PathVariable SampleId id, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        SampleRegister.Row row = samples.row(id, asked).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的抽样。"));
        return new One(row, samples.revisits(row, asked), asked.position());
    }

    @Needs(Permission.ORDER)
    @PostMapping
    CommandController.Answer announce(@RequestBody Announcing body, @AuthenticationPrincipal SignedIn user) {
        Account account = user.account();
        return carryOut(
                orders.announce(body.sampleId(), body.size(), body.seedWords(), body.knownOn(), account.person()),
                account);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/draw")
    CommandController.Answer draw(
            @PathVariable SampleId id, @RequestBody Drawing body, @AuthenticationPrincipal SignedIn user) {
        Account account = user.account();
        return carryOut(orders.draw(id, body.seed().orElse(""), account.person()), account);
    }

    private CommandController.Answer carryOut(Command order, Account account) {
        rights.check(account, order);
        return CommandController.answer(commands.carryOut(order, account.name(), Optional.empty()));
    }
}
