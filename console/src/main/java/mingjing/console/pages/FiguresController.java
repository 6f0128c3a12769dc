package mingjing.console.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Paging;
import mingjing.query.figure.Figures;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Fact;
import mingjing.rules.Figure;
import mingjing.rules.Invariant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 数据: every figure of the year beside what was stated of it, and each opens its query and its events. */
@Controller
@Needs(Permission.READ_FIGURES)
class FiguresController {
    private final Figures figures;
    private final Scoreboard scoreboard;
    private final Directories directories;

    FiguresController(Figures figures, Scoreboard scoreboard, Directories directories) {
        this.figures = figures;
        this.scoreboard = scoreboard;
        this.directories = directories;
    }

    /** The list by chapters of the report. */
    public record View(
            String period,
            Map<Integer, List<Figure>> chapters,
            List<Invariant> invariants,
            long agreeing,
            long stated,
            long masked) {}

    /** One figure with the facts behind it. */
    public record Sheet(String period, Figure figure, Cut<Fact> facts, Directory names) {}

    @GetMapping("/figures")
    ModelAndView list(
            @RequestParam Optional<String> period, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked asked = frame.asked();
        String year = period.orElseGet(() -> scoreboard.lastPeriod(asked));
        List<Figure> all = figures.figures(year, asked);
        List<Figure> stated =
                all.stream().filter(figure -> figure.stated().isPresent()).toList();
        List<Figure> open = stated.stream().filter(Figure::canDisagree).toList();
        View view = new View(
                year,
                all.stream()
                        .collect(Collectors.groupingBy(
                                Figure::chapter, () -> new TreeMap<>(Registers.BY_CHAPTER), Collectors.toList())),
                figures.invariants(year, asked),
                open.stream().filter(Figure::agrees).count(),
                open.size(),
                stated.size() - open.size());
        return new ModelAndView("figures", "view", view);
    }

    @GetMapping("/figures/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked asked = frame.asked();
        String year = period.orElseGet(() -> scoreboard.lastPeriod(asked));
        Figure figure = figures.figures(year, asked).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(id));
        Cut<Fact> facts = Cut.of(
                figures.evidence(year, id, asked), new Paging(Math.max(1, page), Registers.ROWS), asked.position());
        Directory names = directories.at(asked);
        return new ModelAndView("figure", "view", new Sheet(year, figure, facts, names));
    }
}
