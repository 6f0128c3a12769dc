package mingjing.console.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.Chapter;
import mingjing.query.board.Item;
import mingjing.query.board.ProblemStory;
import mingjing.query.board.RectificationBoard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One problem as a story, and the next steps the reader may take on it. */
@Controller
@Needs(Permission.READ_PROBLEMS)
class StoryController {
    private final RectificationBoard board;
    private final ProblemStory stories;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    StoryController(
            RectificationBoard board, ProblemStory stories, Directories directories, Moments moments, Desk desk) {
        this.board = board;
        this.stories = stories;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** What the page shows. */
    public record Story(Item item, List<Chapter> chapters, List<Form> steps, Directory names) {}

    @GetMapping("/rectification/{number}")
    ModelAndView show(@PathVariable String number, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(story(number, frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/rectification/{number}/{order}")
    ModelAndView order(@PathVariable String number, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        Step step =
                steps().filter(each -> each.name().equals(order)).findFirst().orElseThrow(() -> new Missing(order));
        Account account = posted.account();
        Outcome outcome = desk.take(posted, () -> step.order().apply(input, signature(number, account, input)));
        return outcome.shown("redirect:" + Paths.problem(number), posted, why -> {
            Story story = story(number, posted.frame());
            return page(new Story(
                    story.item(),
                    story.chapters(),
                    refused(story.steps(), form(step, story.item(), posted.frame(), story.names()), input, why),
                    story.names()));
        });
    }

    private static Step.Signature signature(String number, Account account, Input input) {
        PersonId by = account.role().recordsForOthers() ? input.read("by", PersonId::new) : account.person();
        return new Step.Signature(new ProblemId(number), by, input.day("occurredOn"));
    }

    /** The refused form first, also where the step is no longer offered: somebody else was quicker. */
    private static List<Form> refused(List<Form> forms, Form asked, Input input, String why) {
        List<Form> all = new ArrayList<>(List.of(asked.refused(input, why)));
        forms.stream().filter(form -> !form.name().equals(asked.name())).forEach(all::add);
        return all;
    }

    private static ModelAndView page(Story story) {
        return new ModelAndView("story", "view", story);
    }

    private Story story(String number, Frame frame) {
        Asked asked = frame.asked();
        ProblemId id = problem(number);
        Item item = board.item(id, asked).orElseThrow(() -> new Missing(number));
        Directory names = directories.at(asked);
        List<Form> forms = frame.past() || !withinReach(frame, item, names)
                ? List.of()
                : steps().filter(step -> frame.mayOrder(step.type()))
                        .filter(step -> step.open().test(item))
                        .map(step -> form(step, item, frame, names))
                        .toList();
        return new Story(item, stories.story(id, asked), forms, names);
    }

    private static ProblemId problem(String number) {
        try {
            return new ProblemId(number);
        } catch (IllegalArgumentException _) {
            throw new Missing(number);
        }
    }

    private static boolean withinReach(Frame frame, Item item, Directory names) {
        return frame.account()
                .filter(account -> account.actsFor(item.responsibleUnit(), names.chart()))
                .isPresent();
    }

    private static Stream<Step> steps() {
        return Stream.concat(WorkSteps.ALL.stream(), CheckSteps.ALL.stream());
    }

    private Form form(Step step, Item item, Frame frame, Directory names) {
        LocalDate today = moments.today();
        Step.Sheet sheet = new Step.Sheet(item, today, item.requested(), names.units());
        List<Field> fields = new ArrayList<>(step.fields().apply(sheet));
        Account account = frame.account().orElseThrow();
        if (account.role().recordsForOthers()) {
            fields.add(Field.choice(
                    "by", names.persons(), doer(item, names, today, account).value()));
        }
        fields.add(Field.day("occurredOn", today));
        return Form.empty(step.name(), Paths.problem(item.number().value()) + "/" + step.name(), fields);
    }

    /** Whose work a clerk most likely writes down. */
    private static PersonId doer(Item item, Directory names, LocalDate today, Account clerk) {
        return item.owner()
                .or(() -> names.chart().secretary(item.responsibleUnit(), today))
                .orElse(clerk.person());
    }
}
