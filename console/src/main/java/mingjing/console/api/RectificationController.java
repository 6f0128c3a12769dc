package mingjing.console.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Paging;
import mingjing.query.board.Chapter;
import mingjing.query.board.Filter;
import mingjing.query.board.Item;
import mingjing.query.board.ProblemStory;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import mingjing.query.organisation.Organisation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Problems, one by one and in figures, at any moment. */
@RestController
@Needs(Permission.READ_PROBLEMS)
@RequestMapping("/api/v1")
class RectificationController {
    private final Reading reading;
    private final RectificationBoard board;
    private final ProblemStory story;
    private final Organisation organisation;

    RectificationController(Reading reading, RectificationBoard board, ProblemStory story, Organisation organisation) {
        this.reading = reading;
        this.board = board;
        this.story = story;
        this.organisation = organisation;
    }

    /** The ledger in figures, with the moment they are about. */
    record SummaryAnswer(
            int problems,
            int measures,
            int closed,
            int open,
            Map<TrafficLight, Integer> byLight,
            Map<Stage, Integer> byState,
            Map<String, Object> asOf,
            long position) {}

    /** A page of problems. */
    record Problems(List<Problem> problems, int total, int page, int pages, Map<String, Object> asOf, long position) {}

    /** One problem as callers read it. */
    record Problem(
            ProblemId id,
            String what,
            String source,
            Stage state,
            TrafficLight light,
            UnitId unit,
            String owner,
            LocalDate registeredOn,
            LocalDate originalDeadline,
            LocalDate deadline,
            Optional<LocalDate> closedOn,
            int percent,
            int workingDaysLeft,
            List<Item.Measure> measures,
            long position) {
        static Problem of(Item item) {
            return new Problem(
                    item.number(),
                    item.what(),
                    item.source(),
                    item.stage(),
                    item.light(),
                    item.responsibleUnit(),
                    item.owner().map(Object::toString).orElse(""),
                    item.registeredOn(),
                    item.originalDeadline(),
                    item.deadline(),
                    item.closedOn(),
                    item.percent(),
                    item.workingDaysLeft(),
                    item.measures(),
                    item.position());
        }
    }

    @GetMapping("/rectification/summary")
    SummaryAnswer summary(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        Summary summary = board.summary(asked);
        return new SummaryAnswer(
                summary.problems(),
                summary.measures(),
                summary.closed(),
                summary.open(),
                summary.byLight(),
                summary.byState(),
                Times.of(asked),
                summary.position());
    }

    @GetMapping("/problems")
    Problems problems(
            @RequestParam Optional<Stage> state,
            @RequestParam Optional<TrafficLight> light,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        Asked asked = reading.ask(asOf, until);
        Filter filter = Filter.ANY;
        if (state.isPresent()) {
            filter = filter.withStages(state.get());
        }
        if (light.isPresent()) {
            filter = filter.withLights(light.get());
        }
        if (unit.isPresent()) {
            filter = filter.withUnits(organisation.chart(asked).within(new UnitId(unit.get())));
        }
        Cut<Item> cut = board.page(asked, filter, new Paging(page, size));
        return new Problems(
                cut.rows().stream().map(Problem::of).toList(),
                cut.total(),
                cut.page(),
                cut.pages(),
                Times.of(asked),
                cut.position());
    }

    @GetMapping("/problems/{id}")
    Problem problem(
            @PathVariable String id, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return Problem.of(item(id, reading.ask(asOf, until)));
    }

    @GetMapping("/problems/{id}/history")
    List<Chapter> history(
            @PathVariable String id, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        return story.story(item(id, asked).number(), asked);
    }

    private Item item(String id, Asked asked) {
        return board.item(new ProblemId(id), asked).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的问题（在所问的时点）。"));
    }
}
