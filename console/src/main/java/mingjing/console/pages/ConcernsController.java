package mingjing.console.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.command.concern.CollectConcern;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Moments;
import mingjing.query.Paging;
import mingjing.query.board.Chapter;
import mingjing.query.concern.ConcernNorms;
import mingjing.query.concern.ConcernNorms.InForce;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.concern.ConcernRegister.Counts;
import mingjing.query.concern.ConcernRegister.Filter;
import mingjing.query.concern.ConcernStory;
import mingjing.query.concern.Matter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 民情: the six steps as a funnel, disposed of beside resolved, the list, and each concern with what can be done next. */
@Controller
@Needs(Permission.READ_CONCERNS)
class ConcernsController {
    private final ConcernRegister concerns;
    private final ConcernStory stories;
    private final ConcernNorms norms;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    ConcernsController(
            ConcernRegister concerns,
            ConcernStory stories,
            ConcernNorms norms,
            Directories directories,
            Moments moments,
            Desk desk) {
        this.concerns = concerns;
        this.stories = stories;
        this.norms = norms;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The filter as it stands in the address. */
    public record Wanted(String unit, String channel, String stage, String month, String q, boolean overdue) {
        static final Wanted ALL = new Wanted("", "", "", "", "", false);

        Filter filter(Directory names) {
            return new Filter(
                    Registers.units(unit, names),
                    Choices.read(Channel.class, channel).map(Set::of).orElse(Set.of()),
                    Choices.read(ConcernStage.class, stage).map(Set::of).orElse(Set.of()),
                    Registers.month(month),
                    q,
                    overdue);
        }
    }

    /**
     * The list.
     *
     * @param norms what is in force for the unit that is looked at
     * @param score the three rates weighed by them
     * @param alike known concerns that read like the one about to be entered
     */
    public record View(
            Wanted wanted,
            Cut<Matter> rows,
            Counts counts,
            InForce norms,
            Optional<BigDecimal> score,
            List<Channel> channels,
            List<ConcernStage> stages,
            Optional<Form> entry,
            List<Matter> alike,
            LocalDate today,
            Directory names) {}

    /** One concern. */
    public record Sheet(
            Matter matter,
            List<Chapter> story,
            List<Form> steps,
            List<Matter> alike,
            LocalDate today,
            Directory names) {}

    @GetMapping("/concerns")
    ModelAndView list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Wanted wanted = new Wanted(unit, channel, stage, month, q, overdue);
        return list(wanted, page, frame, entry(frame, directories.at(frame)), List.of());
    }

    private ModelAndView list(Wanted wanted, int page, Frame frame, Optional<Form> entry, List<Matter> alike) {
        Asked asked = frame.asked();
        Directory names = directories.at(frame);
        Filter filter = wanted.filter(names);
        Counts counts = concerns.counts(asked, filter);
        InForce inForce = norms.inForce(Registers.text(wanted.unit()).map(UnitId::new), asked);
        View view = new View(
                wanted,
                concerns.page(asked, filter, new Paging(Math.max(1, page), Registers.ROWS)),
                counts,
                inForce,
                inForce.score(counts),
                List.of(Channel.values()),
                Arrays.asList(ConcernStage.values()),
                entry,
                alike,
                asked.day(),
                names);
        return new ModelAndView("concerns", "view", view);
    }

    /** Takes a concern; one that reads like a known one is entered only when it was said that it is another. */
    @Needs(Permission.ORDER)
    @PostMapping("/concerns")
    ModelAndView collect(Posted posted) {
        Input input = posted.input();
        PersonId by = posted.account().person();
        Optional<Form> blank = entry(posted.frame(), directories.at(posted.frame()));
        if (input.all("another").isEmpty() && !input.text("unit").isBlank()) {
            List<Matter> alike = concerns.alike(
                    Registers.number(input.text("unit"), UnitId::new),
                    input.text("what"),
                    posted.frame().asked());
            if (!alike.isEmpty()) {
                Optional<Form> again = blank.map(form -> form.asking(
                        Field.boxes("another", List.of(new Option("true", "#field.another.yes")), List.of()), input));
                return list(Wanted.ALL, 1, posted.frame(), again, alike);
            }
        }
        Outcome outcome = desk.take(
                posted,
                () -> new CollectConcern(
                        input.read("number", ConcernId::new),
                        input.read("unit", UnitId::new),
                        input.word("channel", Channel.class),
                        input.text("what"),
                        by,
                        input.day("day")));
        return outcome.shown(
                "redirect:/concerns/" + Paths.segment(input.text("number")),
                posted,
                why -> list(Wanted.ALL, 1, posted.frame(), blank.map(form -> form.refused(input, why)), List.of()));
    }

    @GetMapping("/concerns/{number}")
    ModelAndView show(@PathVariable String number, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("concern", "view", sheet(number, frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/concerns/{number}/{order}")
    ModelAndView step(@PathVariable String number, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        Account account = posted.account();
        ConcernId id = Registers.number(number, ConcernId::new);
        ConcernSteps.Step step = ConcernSteps.ALL.stream()
                .filter(each -> each.name().equals(order))
                .findFirst()
                .orElseThrow(() -> new Missing(order));
        Outcome outcome = desk.take(
                posted,
                () -> step.order()
                        .apply(
                                input,
                                new ConcernSteps.Signature(
                                        id,
                                        account.role().recordsForOthers()
                                                ? input.read("by", PersonId::new)
                                                : account.person(),
                                        input.day("occurredOn"))));
        return outcome.shown("redirect:" + path(number), posted, why -> {
            Sheet sheet = sheet(number, posted.frame());
            List<Form> steps = Form.refused(sheet.steps(), order, input, why);
            return new ModelAndView(
                    "concern",
                    "view",
                    new Sheet(sheet.matter(), sheet.story(), steps, sheet.alike(), sheet.today(), sheet.names()));
        });
    }

    private Sheet sheet(String number, Frame frame) {
        Asked asked = frame.asked();
        Matter matter =
                concerns.one(Registers.number(number, ConcernId::new), asked).orElseThrow(() -> new Missing(number));
        Directory names = directories.at(frame);
        List<Matter> alike = matter.stage() == ConcernStage.COLLECTED
                ? concerns.alike(matter.unit(), matter.what(), asked).stream()
                        .filter(other -> !other.number().equals(matter.number()))
                        .toList()
                : List.of();
        return new Sheet(
                matter, stories.story(matter.number(), asked), steps(matter, frame, names), alike, asked.day(), names);
    }

    private List<Form> steps(Matter matter, Frame frame, Directory names) {
        boolean within = frame.account()
                .filter(account -> account.actsFor(matter.unit(), names.chart()))
                .isPresent();
        if (frame.past() || !within) {
            return List.of();
        }
        return ConcernSteps.ALL.stream()
                .filter(step -> frame.mayOrder(step.type()) && step.open().test(matter))
                .map(step -> form(step, matter, frame, names))
                .toList();
    }

    private Form form(ConcernSteps.Step step, Matter matter, Frame frame, Directory names) {
        LocalDate today = moments.today();
        List<Field> fields = new ArrayList<>(step.fields().apply(matter));
        Account account = frame.account().orElseThrow();
        if (account.role().recordsForOthers()) {
            fields.add(Field.choice("by", names.persons(), account.person().value()));
        }
        fields.add(Field.day("occurredOn", today));
        return Form.empty(step.name(), path(matter.number().value()) + "/" + step.name(), fields);
    }

    private static String path(String number) {
        return "/concerns/" + Paths.segment(number);
    }

    private Optional<Form> entry(Frame frame, Directory names) {
        if (frame.past() || !frame.mayOrder(CollectConcern.class)) {
            return Optional.empty();
        }
        List<String> taken = concerns.rows(frame.asked(), Filter.ANY).stream()
                .map(matter -> matter.number().value())
                .toList();
        Account account = frame.account().orElseThrow();
        return Optional.of(Form.empty(
                "CollectConcern",
                "/concerns",
                List.of(
                        Field.day("day", moments.today()),
                        Field.choice("unit", names.units(), account.unit()),
                        Field.choice("channel", Choices.of(Channel.class), Channel.GRID_VISIT.name()),
                        Field.text("what", ""),
                        Field.text("number", Registers.next("S", moments.today().getYear(), taken)))));
    }
}
