package mingjing.console.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Paging;
import mingjing.query.Rate;
import mingjing.query.board.Burndown;
import mingjing.query.board.Filter;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改: the board of all problems, with its filters in the address. */
@Controller
@Needs(Permission.READ_PROBLEMS)
class BoardController {
    private static final int ROWS = 20;

    private final RectificationBoard board;
    private final Directories directories;

    BoardController(RectificationBoard board, Directories directories) {
        this.board = board;
        this.directories = directories;
    }

    /** What the page shows; the figures are over every problem, the rows over those the filter admits. */
    public record View(
            Wanted wanted,
            Summary summary,
            Cut<Item> items,
            Optional<Burndown> burndown,
            List<Stage> stages,
            Directory names) {
        /** The four rates by name, in the order they are read. */
        public List<Map.Entry<String, Rate>> rates() {
            return List.of(
                    Map.entry("rectified", summary.rectified()),
                    Map.entry("punctual", summary.punctual()),
                    Map.entry("sustained", summary.sustained()),
                    Map.entry("relapsed", summary.relapsed()));
        }

        /** Stages at which something stands. */
        public List<Stage> present() {
            return stages.stream()
                    .filter(stage -> summary.byState().getOrDefault(stage, 0) > 0)
                    .toList();
        }
    }

    /** The filter as it stands in the address. */
    public record Wanted(Optional<Stage> stage, Optional<TrafficLight> light, String unit, String source, String q) {
        Filter filter(Directory names) {
            Set<UnitId> units = unit.isBlank() ? Set.of() : names.chart().within(unitId());
            return new Filter(
                    stage.map(Set::of).orElse(Set.of()), light.map(Set::of).orElse(Set.of()), units, source, q);
        }

        private UnitId unitId() {
            try {
                return new UnitId(unit);
            } catch (IllegalArgumentException _) {
                throw new Missing(unit);
            }
        }
    }

    @GetMapping("/rectification")
    String show(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            Model model) {
        Asked asked = frame.asked();
        Directory names = directories.at(asked);
        Wanted wanted =
                new Wanted(Choices.read(Stage.class, stage), Choices.read(TrafficLight.class, light), unit, source, q);
        Optional<Burndown> burndown = board.burndown(asked);
        View view = new View(
                wanted,
                board.summary(asked),
                Cut.of(
                        board.pressing(asked, wanted.filter(names)),
                        new Paging(Math.max(1, page), ROWS),
                        asked.position()),
                burndown,
                Arrays.asList(Stage.values()),
                names);
        model.addAttribute("view", view);
        burndown.ifPresent(shown -> model.addAttribute(
                "falling", Charts.falling(shown, asked.day(), view.summary().open())));
        return "rectification";
    }
}
