package mingjing.console.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import mingjing.command.visit.CorrectSiteVisit;
import mingjing.command.visit.RecordSiteVisit;
import mingjing.command.visit.WithdrawSiteVisit;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.Tag;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Moments;
import mingjing.query.Paging;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import mingjing.query.register.VisitRegister;
import mingjing.query.register.VisitRegister.Counts;
import mingjing.query.register.VisitRegister.Filter;
import mingjing.query.register.VisitRegister.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 走访台账: the list with its filters, a form to enter a visit, and each record with its history. */
@Controller
@Needs(Permission.READ_REGISTERS)
class VisitsController {
    private final VisitRegister register;
    private final AuditTrail trail;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    VisitsController(VisitRegister register, AuditTrail trail, Directories directories, Moments moments, Desk desk) {
        this.register = register;
        this.trail = trail;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The filter as it stands in the address. */
    public record Wanted(String unit, String leader, String duty, String month, String q, boolean withdrawn) {
        Filter filter(Directory names) {
            return new Filter(
                    Registers.units(unit, names),
                    Registers.text(leader).map(text -> Registers.number(text, PersonId::new)),
                    Choices.read(PersonalDuty.class, duty),
                    Registers.month(month),
                    q,
                    withdrawn);
        }
    }

    /** The list. */
    public record View(
            Wanted wanted,
            Cut<Row> rows,
            Counts counts,
            Counts all,
            List<PersonalDuty> duties,
            Optional<Form> entry,
            Directory names) {}

    /** One record. */
    public record Sheet(Row row, List<Entry> history, List<Form> forms, Directory names) {}

    @GetMapping("/visits")
    ModelAndView list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Wanted wanted = new Wanted(unit, leader, duty, month, q, withdrawn);
        return list(wanted, page, frame, entry(frame, directories.at(frame)));
    }

    private ModelAndView list(Wanted wanted, int page, Frame frame, Optional<Form> entry) {
        Asked asked = frame.asked();
        Directory names = directories.at(frame);
        Filter filter = wanted.filter(names);
        View view = new View(
                wanted,
                register.page(asked, filter, new Paging(Math.max(1, page), Registers.ROWS)),
                register.counts(asked, filter),
                register.counts(asked, Filter.ANY),
                List.of(PersonalDuty.values()),
                entry,
                names);
        return new ModelAndView("visits", "view", view);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/visits")
    ModelAndView record(Posted posted) {
        Input input = posted.input();
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(
                posted,
                () -> new RecordSiteVisit(
                        input.read("number", VisitId::new), visit(input), input.lines("solvedLines"), by));
        return outcome.shown("redirect:/visits", posted, why -> {
            Optional<Form> refused =
                    entry(posted.frame(), directories.at(posted.frame())).map(form -> form.refused(input, why));
            return list(new Wanted("", "", "", "", "", false), 1, posted.frame(), refused);
        });
    }

    @GetMapping("/visits/{number}")
    ModelAndView show(@PathVariable String number, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("visit", "view", sheet(number, frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/visits/{number}/{order}")
    ModelAndView change(@PathVariable String number, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        VisitId id = Registers.number(number, VisitId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> switch (order) {
            case "CorrectSiteVisit" -> new CorrectSiteVisit(id, visit(input), input.text("reason"), by);
            case "WithdrawSiteVisit" -> new WithdrawSiteVisit(id, input.text("reason"), by, moments.today());
            default -> throw new Missing(order);
        });
        return outcome.shown("redirect:/visits/" + Paths.segment(number), posted, why -> {
            Sheet sheet = sheet(number, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), order, input, why);
            return new ModelAndView("visit", "view", new Sheet(sheet.row(), sheet.history(), forms, sheet.names()));
        });
    }

    private Sheet sheet(String number, Frame frame) {
        Asked asked = frame.asked();
        VisitId id = Registers.number(number, VisitId::new);
        Row row = register.row(id, asked).orElseThrow(() -> new Missing(number));
        Directory names = directories.at(frame);
        return new Sheet(row, trail.of(new Tag("visit", number), asked), forms(row, frame, names), names);
    }

    private static List<Form> forms(Row row, Frame frame, Directory names) {
        if (frame.past() || row.withdrawn()) {
            return List.of();
        }
        String path = "/visits/" + Paths.segment(row.number().value()) + "/";
        Form correct = Form.empty(
                "CorrectSiteVisit",
                path + "CorrectSiteVisit",
                RegisterFields.and(RegisterFields.of(row.visit(), names), Field.text("reason", "")));
        Form withdraw = Form.empty("WithdrawSiteVisit", path + "WithdrawSiteVisit", List.of(Field.text("reason", "")));
        return RegisterFields.allowed(
                frame, List.of(CorrectSiteVisit.class, WithdrawSiteVisit.class), List.of(correct, withdraw));
    }

    private Optional<Form> entry(Frame frame, Directory names) {
        if (frame.past() || !frame.mayOrder(RecordSiteVisit.class)) {
            return Optional.empty();
        }
        List<String> taken = register.rows(frame.asked(), new Wanted("", "", "", "", "", true).filter(names)).stream()
                .map(row -> row.number().value())
                .toList();
        String number = Registers.next("Z", moments.today().getYear(), taken);
        List<Field> more = List.of(
                Field.text("number", number), Field.area("solvedLines", "").mayBeEmpty());
        return Optional.of(Form.empty(
                "RecordSiteVisit",
                "/visits",
                RegisterFields.and(RegisterFields.newVisit(frame, names, moments.today()), more)));
    }

    private static SiteVisit visit(Input input) {
        SortedSet<PersonalDuty> duties = new TreeSet<>(input.readAll("duties", PersonalDuty::valueOf));
        List<ProblemId> problems = input.read(
                "problems",
                text -> Arrays.stream(text.split("[\\s、,，;；]+"))
                        .filter(number -> !number.isEmpty())
                        .map(ProblemId::new)
                        .toList());
        return new SiteVisit(
                input.read("leader", PersonId::new),
                input.day("day"),
                input.read("unit", UnitId::new),
                input.text("place"),
                input.time("from"),
                input.time("to"),
                duties,
                problems);
    }
}
