package mingjing.query.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.contest.Contest;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.ledger.PlainHash;
import mingjing.rules.stage.Panel;
import mingjing.rules.stage.Weighing;
import mingjing.store.CanonicalJson;

/**
 * What comes out of a contest as far as marks are known: pure.
 *
 * @param lines of every entrant, the best first, those without marks last
 * @param jury what each judge did
 */
public record ContestResult(List<Line> lines, List<Judged> jury) {
    /**
     * One entrant.
     *
     * @param rank shared by equal totals; 0 without marks
     * @param objective the score of the year, of 100
     * @param stage the mean of the marks; empty before they are known
     */
    public record Line(
            int rank,
            UnitId unit,
            PersonId secretary,
            BigDecimal objective,
            Optional<BigDecimal> stage,
            Optional<BigDecimal> total) {
        private Line ranked(int place) {
            return new Line(place, unit, secretary, objective, stage, total);
        }
    }

    /**
     * One judge.
     *
     * @param spread highest less lowest total given
     * @param harshness how much lower than the others this judge marks; negative: higher
     * @param decides whether somebody else would win without this judge
     */
    public record Judged(PersonId judge, int marked, BigDecimal spread, BigDecimal harshness, boolean decides) {}

    public ContestResult {
        lines = List.copyOf(lines);
        jury = List.copyOf(jury);
    }

    /**
     * The result of a contest.
     *
     * @param objective the score of the year by community, of 100; who has none has 0
     */
    static ContestResult of(Contest contest, Map<UnitId, BigDecimal> objective) {
        SortedMap<String, SortedMap<String, BigDecimal>> marks = new TreeMap<>();
        contest.marks().forEach((judge, given) -> {
            SortedMap<String, BigDecimal> own = new TreeMap<>();
            given.forEach((unit, mark) -> own.put(unit.value(), mark.total()));
            marks.put(judge.value(), own);
        });
        Panel panel = new Panel(marks, contest.terms().trimmedFrom());
        Map<String, BigDecimal> scores = new HashMap<>();
        objective.forEach((unit, score) -> scores.put(unit.value(), score));
        Weighing weighing = new Weighing(scores, contest.terms().stagePercent());
        return new ContestResult(ranked(contest, panel, weighing), jury(contest, panel, weighing));
    }

    private static List<Line> ranked(Contest contest, Panel panel, Weighing weighing) {
        List<Line> lines = contest.entrants().stream()
                .map(turn -> line(turn, panel, weighing))
                .sorted(Comparator.comparing(
                                (Line line) -> line.total().orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder())
                        .thenComparing(Line::unit))
                .toList();
        List<Line> ranked = new ArrayList<>();
        for (Line line : lines) {
            boolean equal = !ranked.isEmpty() && ranked.getLast().total().equals(line.total());
            int place = equal ? ranked.getLast().rank() : ranked.size() + 1;
            ranked.add(line.ranked(line.total().isPresent() ? place : 0));
        }
        return ranked;
    }

    private static Line line(Turn turn, Panel panel, Weighing weighing) {
        String unit = turn.unit().value();
        Optional<BigDecimal> stage = panel.score(unit);
        return new Line(
                0,
                turn.unit(),
                turn.secretary(),
                weighing.objective().getOrDefault(unit, BigDecimal.ZERO),
                stage,
                stage.map(score -> weighing.total(unit, score)));
    }

    private static List<Judged> jury(Contest contest, Panel panel, Weighing weighing) {
        Set<String> decisive = panel.decisive(weighing);
        return contest.judges().stream()
                .map(each -> {
                    String judge = each.judge().value();
                    int marked =
                            panel.marks().getOrDefault(judge, new TreeMap<>()).size();
                    return new Judged(
                            each.judge(),
                            marked,
                            panel.spread(judge),
                            panel.harshness(judge),
                            decisive.contains(judge));
                })
                .toList();
    }

    /** Who is first; several where they are equal, none before marks are known. */
    public List<UnitId> winners() {
        return lines.stream().filter(line -> line.rank() == 1).map(Line::unit).toList();
    }

    /** SHA-256 over the canonical JSON of the lines, in hex: what a sealed result is held to. */
    public String hash() {
        return HexFormat.of().formatHex(PlainHash.of(CanonicalJson.bytes(lines)));
    }
}
