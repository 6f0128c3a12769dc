package mingjing.console.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.events.Amount;
import mingjing.query.Asked;
import mingjing.query.figure.Figures;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Fact;
import mingjing.rules.Figure;
import mingjing.rules.Invariant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a year, the events behind each, and what must hold among them. */
@RestController
@Needs(Permission.READ_FIGURES)
@RequestMapping("/api/v1")
class FigureController {
    private final Figures figures;
    private final Scoreboard scoreboard;
    private final Reading reading;

    FigureController(Figures figures, Scoreboard scoreboard, Reading reading) {
        this.figures = figures;
        this.scoreboard = scoreboard;
        this.reading = reading;
    }

    /**
     * One figure.
     *
     * @param kind exactly, atLeast or masked
     * @param value empty where the figure is masked
     * @param stated as the year's report writes it; empty for a year without one
     */
    record Line(
            String id,
            String label,
            int chapter,
            String kind,
            Optional<BigDecimal> value,
            String unit,
            Optional<String> stated,
            boolean agrees,
            String query,
            long position) {
        static Line of(Figure figure, long position) {
            return new Line(
                    figure.id(),
                    figure.label(),
                    figure.chapter(),
                    kind(figure.value()),
                    figure.value() instanceof Amount.Masked ? Optional.empty() : Optional.of(figure.counted()),
                    figure.unit(),
                    figure.stated().map(Object::toString),
                    figure.agrees(),
                    figure.query(),
                    position);
        }

        private static String kind(Amount value) {
            return switch (value) {
                case Amount.Exactly _ -> "exactly";
                case Amount.AtLeast _ -> "atLeast";
                case Amount.Masked _ -> "masked";
            };
        }
    }

    /** One event behind a figure. */
    record Evidence(
            long position,
            String eventId,
            String unit,
            String kind,
            String occurredOn,
            BigDecimal quantity,
            Map<String, String> fields) {
        static Evidence of(Fact fact) {
            return new Evidence(
                    fact.position(),
                    fact.eventId(),
                    fact.community(),
                    fact.kind(),
                    fact.occurredOn().toString(),
                    fact.quantity(),
                    fact.fields());
        }
    }

    @GetMapping("/figures")
    List<Line> figures(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        return figures.figures(year(period, asked), asked).stream()
                .map(figure -> Line.of(figure, asked.position()))
                .toList();
    }

    @GetMapping("/figures/{id}/events")
    List<Evidence> evidence(
            @PathVariable String id,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        return figures.evidence(year(period, asked), id, asked).stream()
                .map(Evidence::of)
                .toList();
    }

    @GetMapping("/invariants")
    List<Invariant> invariants(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        return figures.invariants(year(period, asked), asked);
    }

    private String year(Optional<String> period, Asked asked) {
        return period.orElseGet(() -> scoreboard.lastPeriod(asked));
    }
}
