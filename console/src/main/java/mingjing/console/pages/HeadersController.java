package mingjing.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mingjing.command.Command;
import mingjing.console.imports.Headers;
import mingjing.console.imports.LedgerKind;
import mingjing.console.imports.Report;
import mingjing.console.imports.SettledHeaders;
import mingjing.console.platform.Core;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.organisation.UnitId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 列名对应: which of our columns stands under a header of an office's own; chosen once, remembered for its next ledgers. */
@Controller
@Needs(Permission.IMPORT)
class HeadersController {
    private final Core core;
    private final Desk desk;
    private final MessageSource messages;

    HeadersController(Core core, Desk desk, MessageSource messages) {
        this.core = core;
        this.desk = desk;
        this.messages = messages;
    }

    /** A form that asks for the first sheet whose columns are missing while headers were left over. */
    static Optional<Form> question(Report report) {
        return report.headers().stream()
                .filter(headers ->
                        !headers.missing().isEmpty() && !headers.unread().isEmpty())
                .findFirst()
                .map(HeadersController::form);
    }

    private static Form form(Headers headers) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "#import.headers.none")));
        headers.unread().forEach(header -> options.add(new Option(header, header)));
        List<Field> fields = Stream.concat(headers.missing().stream(), headers.absent().stream())
                .map(column -> Field.choice(
                                column, options, headers.suggested(column).orElse(""))
                        .mayBeEmpty()
                        .labelled(column))
                .toList();
        String ledger = Paths.segment(headers.kind().key());
        return Form.empty("MapHeaders", "/import/headers?ledger=" + ledger, fields);
    }

    @PostMapping("/import/headers")
    String settle(@RequestParam String ledger, Posted posted) {
        LedgerKind kind = kind(ledger);
        return take(
                posted,
                () -> SettledHeaders.more(
                        core,
                        new UnitId(posted.account().unit()),
                        kind,
                        columns(
                                kind,
                                posted.input(),
                                twice -> messages.getMessage("import.headers.twice", twice, posted.locale())),
                        posted.account().person()));
    }

    /**
     * Our column for each header that was chosen.
     *
     * @param twice says that a header (the first) was chosen for one column of ours and another
     * @throws IllegalArgumentException when one was
     */
    static Map<String, String> columns(LedgerKind kind, Input input, Function<Object[], String> twice) {
        Map<String, String> columns = new TreeMap<>();
        for (String ours : kind.allColumns()) {
            String theirs = input.text(ours);
            String other = theirs.isEmpty() ? null : columns.putIfAbsent(theirs, ours);
            if (other != null) {
                throw new IllegalArgumentException(twice.apply(new Object[] {theirs, other, ours}));
            }
        }
        return columns;
    }

    @PostMapping("/import/headers/forget")
    String forget(@RequestParam String ledger, Posted posted) {
        LedgerKind kind = kind(ledger);
        Account account = posted.account();
        return take(posted, () -> SettledHeaders.none(core, new UnitId(account.unit()), kind, account.person()));
    }

    private String take(Posted posted, Supplier<? extends Command> order) {
        switch (desk.take(posted, order)) {
            case Outcome.Recorded recorded -> posted.flash().put("recorded", recorded);
            case Outcome.NotDone notDone -> posted.flash().put("bad", notDone.why());
        }
        return "redirect:/import";
    }

    private LedgerKind kind(String ledger) {
        return core.ledgerKinds().named(ledger).orElseThrow(() -> new Missing(ledger));
    }
}
