package mingjing.console.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.command.study.CorrectStudySession;
import mingjing.command.study.RecordStudySession;
import mingjing.command.study.WithdrawStudySession;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.Tag;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Moments;
import mingjing.query.Paging;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.StudyRegister.Counts;
import mingjing.query.register.StudyRegister.Filter;
import mingjing.query.register.StudyRegister.Row;
import mingjing.query.supervision.NormPrompts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 学习台账: the list with its filters, a form to enter a session, and each record with its history. */
@Controller
@Needs(Permission.READ_REGISTERS)
class StudiesController {
    private final StudyRegister register;
    private final AuditTrail trail;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;
    private final NormPrompts prompts;

    StudiesController(
            StudyRegister register,
            AuditTrail trail,
            Directories directories,
            Moments moments,
            Desk desk,
            NormPrompts prompts) {
        this.prompts = prompts;
        this.register = register;
        this.trail = trail;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The filter as it stands in the address. */
    public record Wanted(String unit, String form, String campaign, String month, String q, boolean withdrawn) {
        Filter filter(Directory names) {
            return new Filter(
                    Registers.units(unit, names),
                    Choices.read(StudyForm.class, form).map(Set::of).orElse(Set.of()),
                    Registers.text(campaign),
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
            List<StudyForm> forms,
            Optional<Form> entry,
            String year,
            long prompts,
            Directory names) {}

    /** One record. */
    public record Sheet(Row row, List<Entry> history, List<Form> forms, Directory names) {}

    @GetMapping("/studies")
    ModelAndView list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Wanted wanted = new Wanted(unit, form, campaign, month, q, withdrawn);
        return list(wanted, page, frame, entry(frame, directories.at(frame)));
    }

    private ModelAndView list(Wanted wanted, int page, Frame frame, Optional<Form> entry) {
        Asked asked = frame.asked();
        Directory names = directories.at(frame);
        Filter filter = wanted.filter(names);
        int year = asked.day().getYear();
        View view = new View(
                wanted,
                register.page(asked, filter, new Paging(Math.max(1, page), Registers.ROWS)),
                register.counts(asked, filter),
                register.counts(asked, Filter.ANY),
                List.of(StudyForm.values()),
                entry,
                Integer.toString(year),
                prompts.view(year, asked).prompts(),
                names);
        return new ModelAndView("studies", "view", view);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/studies")
    ModelAndView record(Posted posted) {
        Input input = posted.input();
        PersonId by = posted.account().person();
        Outcome outcome =
                desk.take(posted, () -> new RecordStudySession(input.read("number", StudyId::new), session(input), by));
        return outcome.shown("redirect:/studies", posted, why -> {
            Optional<Form> refused =
                    entry(posted.frame(), directories.at(posted.frame())).map(form -> form.refused(input, why));
            return list(new Wanted("", "", "", "", "", false), 1, posted.frame(), refused);
        });
    }

    @GetMapping("/studies/{number}")
    ModelAndView show(@PathVariable String number, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("study", "view", sheet(number, frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/studies/{number}/{order}")
    ModelAndView change(@PathVariable String number, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        StudyId id = Registers.number(number, StudyId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> switch (order) {
            case "CorrectStudySession" -> new CorrectStudySession(id, session(input), input.text("reason"), by);
            case "WithdrawStudySession" -> new WithdrawStudySession(id, input.text("reason"), by, moments.today());
            default -> throw new Missing(order);
        });
        return outcome.shown("redirect:/studies/" + Paths.segment(number), posted, why -> {
            Sheet sheet = sheet(number, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), order, input, why);
            return new ModelAndView("study", "view", new Sheet(sheet.row(), sheet.history(), forms, sheet.names()));
        });
    }

    private Sheet sheet(String number, Frame frame) {
        Asked asked = frame.asked();
        StudyId id = Registers.number(number, StudyId::new);
        Row row = register.row(id, asked).orElseThrow(() -> new Missing(number));
        Directory names = directories.at(frame);
        return new Sheet(row, trail.of(new Tag("study", number), asked), forms(row, frame, names), names);
    }

    private static List<Form> forms(Row row, Frame frame, Directory names) {
        if (frame.past() || row.withdrawn()) {
            return List.of();
        }
        String path = "/studies/" + Paths.segment(row.number().value()) + "/";
        Form correct = Form.empty(
                "CorrectStudySession",
                path + "CorrectStudySession",
                RegisterFields.and(RegisterFields.of(row.session(), names), Field.text("reason", "")));
        Form withdraw =
                Form.empty("WithdrawStudySession", path + "WithdrawStudySession", List.of(Field.text("reason", "")));
        return RegisterFields.allowed(
                frame, List.of(CorrectStudySession.class, WithdrawStudySession.class), List.of(correct, withdraw));
    }

    private Optional<Form> entry(Frame frame, Directory names) {
        if (frame.past() || !frame.mayOrder(RecordStudySession.class)) {
            return Optional.empty();
        }
        List<String> taken = register.rows(frame.asked(), new Wanted("", "", "", "", "", true).filter(names)).stream()
                .map(row -> row.number().value())
                .toList();
        String number = Registers.next("X", moments.today().getYear(), taken);
        return Optional.of(Form.empty(
                "RecordStudySession",
                "/studies",
                RegisterFields.and(
                        RegisterFields.newSession(frame, names, moments.today()), Field.text("number", number))));
    }

    private static StudySession session(Input input) {
        return new StudySession(
                input.day("day"),
                input.read("unit", UnitId::new),
                input.word("form", StudyForm.class),
                input.text("campaign"),
                input.text("topic"),
                input.text("material"),
                input.read("host", PersonId::new),
                input.number("attendees"),
                input.text("decisions"));
    }
}
