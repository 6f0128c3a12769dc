package mingjing.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.people.People;
import mingjing.events.organisation.PersonId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Board;
import mingjing.rules.Explanation;
import mingjing.rules.IndicatorExplanation;
import mingjing.rules.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The score board of community secretaries, and why each score is what it is. */
@RestController
@RequestMapping("/api/v1/scoreboard")
class ScoreboardController {
    private final Moments moments;
    private final Scoreboard scoreboard;
    private final People people;

    ScoreboardController(Moments moments, Scoreboard scoreboard, People people) {
        this.moments = moments;
        this.scoreboard = scoreboard;
        this.people = people;
    }

    record Answer(String book, long position, Map<String, Object> asOf, List<Line> rows) {}

    record Line(
            String community,
            String secretary,
            String secretaryName,
            int rank,
            String band,
            BigDecimal total,
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
        Asked asked = moments.ask(asOf, until);
        Board board = scoreboard.board(period.orElseGet(() -> scoreboard.lastPeriod(asked)), asked, book);
        return new Answer(
                board.book(),
                asked.position(),
                Times.of(asked),
                board.rows().stream().map(this::line).toList());
    }

    @GetMapping("/{community}/explanation")
    Why explanation(
            @PathVariable String community,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam Optional<String> book) {
        Asked asked = moments.ask(asOf, until);
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

    private Line line(Row row) {
        Map<String, BigDecimal> indicators = new LinkedHashMap<>();
        row.indicators().forEach((name, points) -> indicators.put(name, points.marks()));
        String name = row.person().isEmpty() ? "" : people.nameOf(new PersonId(row.person()));
        return new Line(
                row.community(),
                row.person(),
                name,
                row.rank(),
                row.band(),
                row.total().marks(),
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
