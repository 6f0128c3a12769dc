package mingjing.console.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.platform.Commands;
import mingjing.command.rules.DraftRuleBook;
import mingjing.console.rulebooks.RuleBookOrders;
import mingjing.console.rulebooks.Trial;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.console.security.Rights;
import mingjing.console.security.SignedIn;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookId;
import mingjing.query.score.RuleBookShelf;
import mingjing.query.score.Shelved;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rule books from draft to publication; every step is an event. */
@RestController
@Needs(Permission.READ_RULES)
@RequestMapping("/api/v1/rule-books")
class RuleBookController {
    private static final MediaType YAML = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final RuleBookShelf shelf;
    private final RuleBookOrders orders;
    private final Commands commands;
    private final Rights rights;
    private final Reading reading;

    RuleBookController(RuleBookShelf shelf, RuleBookOrders orders, Commands commands, Rights rights, Reading reading) {
        this.shelf = shelf;
        this.orders = orders;
        this.commands = commands;
        this.rights = rights;
        this.reading = reading;
    }

    record Line(
            RuleBookId id,
            Shelved.Status status,
            int draft,
            String fileName,
            PersonId draftedBy,
            Optional<Shelved.Review> review,
            Optional<Shelved.Publication> publication,
            long position) {}

    record Drafted(RuleBookId id, int draft, List<String> warnings, CommandController.Answer receipt) {}

    record Reviewed(
            RuleBookId id,
            int draft,
            String period,
            String against,
            int moves,
            String boardHash,
            List<RankLine> rows,
            CommandController.Answer receipt) {}

    record Check(RuleBookId id, String boardHash, String recomputed, boolean same) {}

    record Because(String reason) {}

    @GetMapping
    List<Line> list(@RequestParam Optional<String> asOf) {
        return shelf.all(reading.ask(asOf, Optional.empty())).stream()
                .map(each -> new Line(
                        each.bookId(),
                        each.status(),
                        each.draft(),
                        each.fileName(),
                        each.draftedBy(),
                        each.review(),
                        each.publication(),
                        each.position()))
                .toList();
    }

    /** The body is the file itself, YAML or xlsx. */
    @Needs(Permission.ORDER)
    @PostMapping
    Drafted draft(@RequestBody byte[] file, @RequestParam Optional<String> name, @AuthenticationPrincipal SignedIn user)
            throws IOException {
        DraftRuleBook order = orders.draft(name.orElse("细则"), file, person(user));
        CommandController.Answer receipt = carryOut(order, user.account());
        Shelved drafted = find(order.bookId());
        return new Drafted(order.bookId(), drafted.draft(), shelf.book(drafted).warnings(), receipt);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/review")
    Reviewed review(@PathVariable RuleBookId id, @AuthenticationPrincipal SignedIn user) {
        Shelved draft = find(id);
        Trial trial = orders.trial(shelf.book(draft));
        CommandController.Answer receipt = carryOut(orders.review(id, person(user)), user.account());
        return new Reviewed(
                id,
                draft.draft(),
                trial.period(),
                trial.against().orElse(""),
                trial.moved(),
                trial.boardHash(),
                RankLine.of(trial.diff()),
                receipt);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/publish")
    CommandController.Answer publish(@PathVariable RuleBookId id, @AuthenticationPrincipal SignedIn user) {
        return carryOut(orders.publish(id, person(user)), user.account());
    }

    @Needs(Permission.ORDER)
    @PostMapping("/{id}/discard")
    CommandController.Answer discard(
            @PathVariable RuleBookId id, @RequestBody Because because, @AuthenticationPrincipal SignedIn user) {
        return carryOut(orders.discard(id, because.reason(), person(user)), user.account());
    }

    @GetMapping("/{id}/text")
    ResponseEntity<String> text(@PathVariable RuleBookId id) {
        return ResponseEntity.ok().contentType(YAML).body(find(id).text());
    }

    /** Whether the ranking of the day it was published still comes out as it did. */
    @GetMapping("/{id}/check")
    Check check(@PathVariable RuleBookId id) {
        Shelved shelved = find(id);
        String hash = shelved.publication()
                .orElseThrow(() -> new IllegalArgumentException("细则 " + id + " 还没有发布。"))
                .boardHash();
        String again = orders.again(shelved);
        return new Check(id, hash, again, hash.equals(again));
    }

    private Shelved find(RuleBookId id) {
        return shelf.find(id).orElseThrow(() -> new NotFound("没有细则 " + id + "。"));
    }

    private CommandController.Answer carryOut(Command order, Account account) {
        rights.check(account, order);
        return CommandController.answer(commands.carryOut(order, account.name(), Optional.empty()));
    }

    private static PersonId person(SignedIn user) {
        return user.account().person();
    }
}
