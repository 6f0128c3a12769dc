package mingjing.console.api;

import java.util.Optional;
import java.util.Set;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.events.concern.ConcernId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Paging;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.concern.ConcernRegister.Counts;
import mingjing.query.concern.ConcernRegister.Filter;
import mingjing.query.concern.Matter;
import mingjing.query.organisation.Organisation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Concerns and their counts at any moment. */
@RestController
@Needs(Permission.READ_CONCERNS)
@RequestMapping("/api/v1/concerns")
class ConcernController {
    private final ConcernRegister concerns;
    private final Organisation organisation;
    private final Reading reading;

    ConcernController(ConcernRegister concerns, Organisation organisation, Reading reading) {
        this.concerns = concerns;
        this.organisation = organisation;
        this.reading = reading;
    }

    @GetMapping
    Cut<Matter> list(
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam(defaultValue = "1") int page) {
        Asked asked = reading.ask(asOf, until);
        return concerns.page(asked, filter(unit, asked), new Paging(Math.max(1, page), 50));
    }

    @GetMapping("/summary")
    Counts summary(
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        return concerns.counts(asked, filter(unit, asked));
    }

    @GetMapping("/{number}")
    Matter one(@PathVariable String number, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return concerns.one(new ConcernId(number), reading.ask(asOf, until))
                .orElseThrow(() -> new NotFound("没有编号为 " + number + " 的诉求。"));
    }

    private Filter filter(Optional<String> unit, Asked asked) {
        Set<UnitId> units = unit.map(code -> organisation.chart(asked).within(new UnitId(code)))
                .orElse(Set.of());
        return new Filter(units, Set.of(), Set.of(), Optional.empty(), "", false);
    }
}
