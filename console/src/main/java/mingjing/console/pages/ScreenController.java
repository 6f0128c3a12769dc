package mingjing.console.pages;

import java.util.List;
import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Asked;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import mingjing.query.concern.ConcernRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 大屏: the overview for a wall, one figure after another, by itself. */
@Controller
@Needs(Permission.READ_OVERVIEW)
class ScreenController {
    private static final int ROWS = 6;

    private final RectificationBoard board;
    private final Scores scores;
    private final ConcernRegister concerns;
    private final Directories directories;

    ScreenController(RectificationBoard board, Scores scores, ConcernRegister concerns, Directories directories) {
        this.board = board;
        this.scores = scores;
        this.concerns = concerns;
        this.directories = directories;
    }

    /** What is shown in turn. */
    public record View(
            Summary summary,
            List<Item> pressing,
            Optional<Scores.Table> scores,
            ConcernRegister.Counts concerns,
            Directory names) {
        /** The lights that say something, the most pressing first. */
        public List<TrafficLight> lights() {
            return List.of(TrafficLight.RED, TrafficLight.YELLOW, TrafficLight.BLUE, TrafficLight.GREEN);
        }

        public int lit(TrafficLight light) {
            return summary.byLight().getOrDefault(light, 0);
        }

        /** Whole percents, so that a bar can be drawn. */
        public int closedPercent() {
            return summary.problems() == 0 ? 0 : summary.closed() * 100 / summary.problems();
        }
    }

    @GetMapping("/screen")
    ModelAndView show(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked asked = frame.asked();
        View view = new View(
                board.summary(asked),
                board.mostPressing(asked, ROWS),
                scores.table(asked, scores.period(asked)),
                concerns.counts(asked, ConcernRegister.Filter.ANY),
                directories.at(asked));
        return new ModelAndView("screen", "view", view);
    }
}
