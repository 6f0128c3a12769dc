package mingjing.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.people.People;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.score.Scoreboard;
import mingjing.query.score.Scoreboard.Movement;
import mingjing.rules.Board;
import mingjing.rules.Explanation;
import mingjing.rules.IndicatorExplanation;
import mingjing.rules.Row;
import mingjing.rules.RuleBook;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The score board of community secretaries, and why each score is what it is. */
@RestController
@Needs(Permission.READ_SCORES)
@RequestMapping("/api/v1/scoreboard")
class ScoreboardController {
    private final Reading reading;
    private final Scoreboard scoreboard;
    private final People people;

    ScoreboardController(Reading reading, Scoreboard scoreboard, People people) {
        this.reading = reading;
        this.scoreboard = scoreboard;
        this.people = people;
    }

    /**
     * The ranking.
     *
     * @param movedSince the day that {@code moved} compares with; absent where the year had not begun by then
     */
    record Answer(
            String book,
            long position,
            Map<String, Object> asOf,
            Optional<LocalDate> movedSince,
            List<Pillar> pillars,
            List<Line> rows) {}

    /** A part of the work with its indicators; one without a name where the book makes no parts. */
    record Pillar(String name, List<String> indicators) {}

    /** Between which totals the evidence places a community. */
    record Likely(BigDecimal low, BigDecimal high) {}

    record Line(
            String community,
            String secretary,
            String secretaryName,
            String group,
            int rank,
            Optional<Integer> moved,
            String band,
            BigDecimal total,
            Optional<Likely> likely,
            Map<String, BigDecimal> indicators) {}

    record Why(
            String community,
            String book,
            long position,
            Map<String, Object> asOf,
            BigDecimal total,
            List<Indicator> indicators) {}

    record Indicator(
            String name,
            String rule,
            BigDecimal points,
            BigDecimal fullMarks,
            List<Share> contributions,
            List<Adjustment> adjustments) {}

    record Share(
            String eventId, long position, LocalDate occurredOn, BigDecimal points, BigDecimal withoutIt, String why) {}

    record Adjustment(String name, BigDecimal points) {}

    @GetMapping
    Answer board(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam Optional<String> book) {
        Asked asked = reading.ask(asOf, until);
        String year = period.orElseGet(() -> scoreboard.lastPeriod(asked));
        RuleBook chosen = scoreboard.book(year, asked, book);
        Board board = scoreboard.board(year, asked, chosen);
        Optional<Movement> movement = scoreboard.movement(year, asked, chosen);
        return new Answer(
                board.book(),
                asked.position(),
                Times.of(asked),
                movement.map(Movement::since),
                pillars(chosen),
                board.rows().stream().map(row -> line(row, movement)).toList());
    }

    @GetMapping("/{community}/explanation")
    Why explanation(
            @PathVariable String community,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam Optional<String> book) {
        Asked asked = reading.ask(asOf, until);
        if (!asked.reach().sees(new UnitId(community))) {
            throw new AccessDeniedException("the way to the marks of another unit");
        }
        Explanation why =
                scoreboard.explanation(community, period.orElseGet(() -> scoreboard.lastPeriod(asked)), asked, book);
        return new Why(
                why.community(),
                why.book(),
                asked.position(),
                Times.of(asked),
                why.total().marks(),
                why.indicators().stream().map(ScoreboardController::indicator).toList());
    }

    private static List<Pillar> pillars(RuleBook book) {
        Map<String, List<String>> pillars = new LinkedHashMap<>();
        book.indicators()
                .forEach(each -> pillars.computeIfAbsent(each.pillar(), _ -> new ArrayList<>())
                        .add(each.name()));
        List<Pillar> all = new ArrayList<>();
        pillars.forEach((name, indicators) -> all.add(new Pillar(name, indicators)));
        return all;
    }

    private Line line(Row row, Optional<Movement> movement) {
        Map<String, BigDecimal> indicators = new LinkedHashMap<>();
        row.indicators().forEach((name, points) -> indicators.put(name, points.marks()));
        String name = row.person().isEmpty() ? "" : people.nameOf(new PersonId(row.person()));
        return new Line(
                row.community(),
                row.person(),
                name,
                row.group(),
                row.rank(),
                movement.map(Movement::places).map(places -> places.get(row.community())),
                row.band(),
                row.total().marks(),
                row.likely()
                        .map(likely ->
                                new Likely(likely.low().marks(), likely.high().marks())),
                indicators);
    }

    private static Indicator indicator(IndicatorExplanation explained) {
        return new Indicator(
                explained.name(),
                explained.rule(),
                explained.points().marks(),
                explained.fullMarks().marks(),
                explained.contributions().stream()
                        .map(share -> new Share(
                                share.eventId(),
                                share.position(),
                                share.occurredOn(),
                                share.points().marks(),
                                share.withoutIt().marks(),
                                share.why()))
                        .toList(),
                explained.adjustments().stream()
                        .map(adjustment -> new Adjustment(
                                adjustment.name(), adjustment.points().marks()))
                        .toList());
    }
}
