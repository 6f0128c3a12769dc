package mingjing.console.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.imports.RuleBookFile;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.query.Asked;
import mingjing.query.catalogue.Kinds;
import mingjing.query.score.Scoreboard;
import mingjing.rules.RankDiff;
import mingjing.rules.RuleBook;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a rule book would move that is not published: nothing is recorded. */
@RestController
@Needs(Permission.TRY_RULES)
@RequestMapping("/api/v1/what-if")
class WhatIfController {
    private final Reading reading;
    private final Scoreboard scoreboard;
    private final Kinds kinds;

    WhatIfController(Reading reading, Scoreboard scoreboard, Kinds kinds) {
        this.kinds = kinds;
        this.reading = reading;
        this.scoreboard = scoreboard;
    }

    record Answer(
            String before,
            String after,
            long position,
            Map<String, Object> asOf,
            int moves,
            List<String> warnings,
            List<RankLine> rows) {}

    /** The body is the file itself, YAML or xlsx. */
    @PostMapping
    Answer whatIf(
            @RequestBody byte[] file,
            @RequestParam Optional<String> name,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam Optional<String> book)
            throws IOException {
        RuleBook candidate =
                RuleBookFile.read(name.orElse("细则"), file, kinds.vocabulary()).book();
        Asked asked = reading.ask(asOf, until);
        String year = period.orElseGet(() -> scoreboard.lastPeriod(asked));
        RankDiff diff = scoreboard.whatIf(year, asked, book, candidate);
        return new Answer(
                diff.before(),
                diff.after(),
                asked.position(),
                Times.of(asked),
                (int) diff.lines().stream()
                        .filter(line -> line.rankBefore() != line.rankAfter())
                        .count(),
                candidate.warnings(),
                RankLine.of(diff));
    }
}
