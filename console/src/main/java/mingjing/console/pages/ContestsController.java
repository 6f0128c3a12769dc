package mingjing.console.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingjing.command.appeal.RaiseAppeal;
import mingjing.command.contest.OpenContest;
import mingjing.command.contest.RevealMarks;
import mingjing.console.contests.ContestOrders;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Official;
import mingjing.events.contest.Segment;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.ContestResult;
import mingjing.query.contest.Held;
import mingjing.query.contest.PledgeRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 比武现场: calling a contest, holding it, and what came out of it. */
@Controller
@Needs(Permission.READ_CONTESTS)
class ContestsController {
    private final ContestHall hall;
    private final PledgeRegister pledges;
    private final ContestOrders orders;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    ContestsController(
            ContestHall hall,
            PledgeRegister pledges,
            ContestOrders orders,
            Directories directories,
            Moments moments,
            Desk desk) {
        this.hall = hall;
        this.pledges = pledges;
        this.orders = orders;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The list. */
    public record View(List<Held> contests, Optional<Form> entry, Directory names) {}

    /** One contest. */
    public record Sheet(
            Held held,
            ContestResult result,
            boolean holds,
            List<PledgeRegister.Row> pledges,
            List<Form> steps,
            Optional<UnitId> disputing,
            Asked asked,
            Directory names) {
        /** Whether the reader may dispute an entrant's marks now. */
        public boolean mayDispute(Turn turn) {
            return disputing.filter(turn.unit()::equals).isPresent()
                    && held.contest().isAppealable(asked.day());
        }

        public List<Segment> segments() {
            return Arrays.asList(Segment.values());
        }

        public List<Official> offices() {
            return Arrays.asList(Official.values());
        }

        public MarkId mark(Turn turn, PersonId judge) {
            return new MarkId(held.contest().terms().contestId(), turn.unit(), judge);
        }

        /** The line of an entrant in the result. */
        public ContestResult.Line line(Turn turn) {
            return result.lines().stream()
                    .filter(line -> line.unit().equals(turn.unit()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @GetMapping("/contests")
    ModelAndView list(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return list(frame, entry(frame));
    }

    private ModelAndView list(Frame frame, Optional<Form> entry) {
        View view = new View(hall.contests(frame.asked()), entry, directories.at(frame));
        return new ModelAndView("contests", "view", view);
    }

    private Optional<Form> entry(Frame frame) {
        if (frame.past() || !frame.mayOrder(OpenContest.class)) {
            return Optional.empty();
        }
        int year = moments.today().getYear();
        return Optional.of(Form.empty(
                "OpenContest",
                "/contests",
                List.of(
                        Field.text("period", Integer.toString(year)),
                        Field.text("title", ""),
                        Field.text("number", "DBW-" + year))));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/contests")
    ModelAndView open(Posted posted) {
        Input input = posted.input();
        Outcome outcome = desk.take(
                posted,
                () -> orders.open(
                        input.read("number", ContestId::new),
                        input.text("title"),
                        input.text("period"),
                        posted.account().person()));
        return outcome.shown(
                "redirect:" + path(input.text("number")),
                posted,
                why -> list(posted.frame(), entry(posted.frame()).map(form -> form.refused(input, why))));
    }

    @GetMapping("/contests/{id}")
    ModelAndView show(@PathVariable String id, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("contest", "view", sheet(id, frame));
    }

    /** For the hall: large, without anything around it, and made anew every few seconds. */
    @GetMapping("/contests/{id}/hall")
    ModelAndView hall(@PathVariable String id, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("hall", "view", sheet(id, frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/contests/{id}/{order}")
    ModelAndView step(@PathVariable String id, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        ContestId contest = Registers.number(id, ContestId::new);
        ContestSteps.Step step = ContestSteps.ALL.stream()
                .filter(each -> each.name().equals(order))
                .findFirst()
                .orElseThrow(() -> new Missing(order));
        ContestSteps.Signature signed =
                new ContestSteps.Signature(contest, posted.account().person(), moments.today(), orders);
        Outcome outcome = desk.take(posted, () -> step.order().of(input, signed));
        if (outcome instanceof Outcome.Recorded && step.type() == RevealMarks.class) {
            orders.revealed(contest, new UnitId(input.text("unit")));
        }
        return outcome.shown("redirect:" + path(id), posted, why -> {
            Sheet sheet = sheet(id, posted.frame());
            List<Form> steps = Form.refused(sheet.steps(), order, input, why);
            return new ModelAndView(
                    "contest",
                    "view",
                    new Sheet(
                            sheet.held(),
                            sheet.result(),
                            sheet.holds(),
                            sheet.pledges(),
                            steps,
                            sheet.disputing(),
                            sheet.asked(),
                            sheet.names()));
        });
    }

    private Sheet sheet(String id, Frame frame) {
        Asked asked = frame.asked();
        ContestId contest = Registers.number(id, ContestId::new);
        Held held = hall.contest(contest, asked).orElseThrow(() -> new Missing(id));
        ContestResult result = hall.result(held, asked);
        Directory names = directories.at(frame);
        return new Sheet(
                held,
                result,
                hall.holds(held, result),
                pledges.rows(asked).stream()
                        .filter(row -> row.contest().equals(contest))
                        .toList(),
                steps(held, frame, names),
                frame.account()
                        .filter(_ -> !frame.past() && frame.mayOrder(RaiseAppeal.class))
                        .map(Account::unit)
                        .map(UnitId::new),
                asked,
                names);
    }

    private List<Form> steps(Held held, Frame frame, Directory names) {
        if (frame.past()) {
            return List.of();
        }
        List<String> taken = pledges.rows(frame.asked()).stream()
                .map(row -> row.number().value())
                .toList();
        ContestSteps.Sheet sheet = new ContestSteps.Sheet(
                held.contest(),
                frame.account().map(Account::person).orElse(PersonId.SYSTEM),
                moments.today(),
                names,
                Registers.next("CN", moments.today().getYear(), taken));
        String path = path(held.contest().terms().contestId().value());
        List<Form> forms = new ArrayList<>();
        for (ContestSteps.Step step : ContestSteps.ALL) {
            if (frame.mayOrder(step.type()) && step.open().test(sheet)) {
                forms.add(Form.empty(
                        step.name(), path + "/" + step.name(), step.fields().apply(sheet)));
            }
        }
        return forms;
    }

    private static String path(String id) {
        return "/contests/" + Paths.segment(id);
    }
}
