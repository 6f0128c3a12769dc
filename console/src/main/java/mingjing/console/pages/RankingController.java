package mingjing.console.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.command.appeal.RaiseAppeal;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.appeal.AppealRegister.Status;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Explanation;
import mingjing.rules.Row;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 大比武: the ranking, and from each score to its rules and events. */
@Controller
@Needs(Permission.READ_SCORES)
class RankingController {
    private final Scores scores;
    private final Scoreboard scoreboard;
    private final AppealRegister appeals;
    private final Directories directories;

    RankingController(Scores scores, Scoreboard scoreboard, AppealRegister appeals, Directories directories) {
        this.appeals = appeals;
        this.scores = scores;
        this.scoreboard = scoreboard;
        this.directories = directories;
    }

    /**
     * The ranking of a year.
     *
     * @param open the communities whose marks the reader may ask the reasons of
     */
    public record Ranking(
            String period, List<String> periods, Optional<Scores.Table> table, Set<String> open, Directory names) {}

    /** Why one community has its score. */
    public record Reasons(
            String period,
            Row row,
            Scores.Table table,
            Explanation explanation,
            Map<Long, AppealRegister.Row> appeals,
            boolean mayAppeal,
            Directory names) {}

    @GetMapping("/scoreboard")
    String show(
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            Model model) {
        Asked asked = frame.asked();
        String year = year(period, asked);
        Optional<Scores.Table> table = scores.table(asked, year);
        Directory names = directories.at(asked);
        Set<String> open = table.map(shown -> shown.open(frame)).orElse(Set.of());
        model.addAttribute("view", new Ranking(year, scores.periods(), table, open, names));
        table.ifPresent(shown -> model.addAttribute("ranking", Charts.ranking(shown.board(), names)));
        return "scoreboard";
    }

    @GetMapping("/scoreboard/{community}")
    String explain(
            @PathVariable String community,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            Model model) {
        Asked asked = frame.asked();
        if (!frame.sees(community)) {
            throw new AccessDeniedException("the way to the marks of another unit");
        }
        String year = year(period, asked);
        Scores.Table table = scores.table(asked, year).orElseThrow(() -> new Missing(year));
        Row row = table.board().rows().stream()
                .filter(each -> each.community().equals(community))
                .findFirst()
                .orElseThrow(() -> new Missing(community));
        Explanation why = scoreboard.explanation(community, year, asked, Optional.empty());
        Directory names = directories.at(asked);
        Map<Long, AppealRegister.Row> disputed = new HashMap<>();
        appeals.rows(asked).stream()
                .filter(each -> each.unit().value().equals(community) && each.status() != Status.WITHDRAWN)
                .forEach(each -> disputed.put(each.disputed().position(), each));
        boolean own = frame.account()
                .filter(account -> account.unit().equals(community))
                .isPresent();
        boolean mayAppeal = own && !frame.past() && frame.mayOrder(RaiseAppeal.class);
        model.addAttribute("view", new Reasons(year, row, table, why, disputed, mayAppeal, names));
        model.addAttribute("unitName", names.unit(new UnitId(community)));
        return "explanation";
    }

    private String year(String period, Asked asked) {
        return period.matches("(19|20)\\d{2}") ? period : scores.period(asked);
    }
}
