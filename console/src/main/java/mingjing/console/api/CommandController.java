package mingjing.console.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Slice;
import mingjing.command.platform.Commands;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Rights;
import mingjing.console.security.SignedIn;
import mingjing.store.Receipt;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes orders as JSON and answers with a receipt. */
@RestController
@Needs(Permission.ORDER)
@RequestMapping("/api/v1/commands")
class CommandController {
    private final Commands commands;
    private final Rights rights;
    private final OrderReader reader;
    private final Clock clock;

    CommandController(Commands commands, Rights rights, Clock clock) {
        this.commands = commands;
        this.rights = rights;
        this.reader = new OrderReader();
        this.clock = clock;
    }

    /** What was recorded: the last position, and each event with its place and leaf hash. */
    record Answer(long position, List<Entry> events) {}

    record Entry(String id, String type, long position, String leafHash) {}

    /**
     * Carries an order out.
     *
     * <p>{@code by} may be left out and is then the person behind the account; {@code occurredOn} may be left out and is
     * then today.
     */
    @PostMapping("/{name}")
    Answer carryOut(
            @PathVariable String name,
            @RequestBody ObjectNode body,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @AuthenticationPrincipal SignedIn user) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Slice.ZONE);
        Command order = reader.read(name, body, user.account().person(), today);
        rights.check(user.account(), order);
        return answer(commands.carryOut(order, user.account().name(), key));
    }

    static Answer answer(Receipt receipt) {
        List<Entry> entries = receipt.entries().stream()
                .map(entry -> new Entry(
                        entry.id(),
                        entry.type(),
                        entry.position(),
                        HexFormat.of().formatHex(entry.leafHash())))
                .toList();
        return new Answer(receipt.lastPosition(), entries);
    }
}
