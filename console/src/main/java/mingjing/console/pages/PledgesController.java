package mingjing.console.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjing.command.contest.AdvancePledge;
import mingjing.command.contest.KeepPledge;
import mingjing.command.contest.MissPledge;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.Tag;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.contest.PledgeRegister.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公开承诺: what was pledged on the stage, followed until it is kept or missed. */
@Controller
@Needs(Permission.READ_CONTESTS)
class PledgesController {
    private final PledgeRegister register;
    private final AuditTrail trail;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    PledgesController(PledgeRegister register, AuditTrail trail, Directories directories, Moments moments, Desk desk) {
        this.register = register;
        this.trail = trail;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The list. */
    public record View(List<Row> rows, LocalDate today, Directory names) {}

    /** One pledge. */
    public record Sheet(Row row, List<Entry> history, List<Form> forms, LocalDate today, Directory names) {}

    @GetMapping("/pledges")
    ModelAndView list(
            @RequestParam(defaultValue = "") String unit,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Directory names = directories.at(frame);
        Set<UnitId> units = Registers.units(unit, names);
        List<Row> rows = register.rows(frame.asked()).stream()
                .filter(row -> units.isEmpty() || units.contains(row.unit()))
                .toList();
        return new ModelAndView("pledges", "view", new View(rows, frame.asked().day(), names));
    }

    @GetMapping("/pledges/{number}")
    ModelAndView show(@PathVariable String number, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("pledge", "view", sheet(number, frame));
    }

    private Sheet sheet(String number, Frame frame) {
        Row row = register.row(Registers.number(number, PledgeId::new), frame.asked())
                .orElseThrow(() -> new Missing(number));
        Directory names = directories.at(frame);
        List<Entry> history = trail.of(new Tag("pledge", number), frame.asked());
        return new Sheet(row, history, forms(row, frame, names), frame.asked().day(), names);
    }

    private List<Form> forms(Row row, Frame frame, Directory names) {
        boolean within = frame.account()
                .filter(account -> account.actsFor(row.unit(), names.chart()))
                .isPresent();
        List<Form> forms = new ArrayList<>();
        if (frame.past() || !row.isOpen() || !within) {
            return forms;
        }
        String path = "/pledges/" + Paths.segment(row.number().value()) + "/";
        LocalDate today = moments.today();
        if (frame.mayOrder(AdvancePledge.class)) {
            forms.add(Form.empty(
                    "AdvancePledge",
                    path + "AdvancePledge",
                    List.of(Field.text("note", ""), Field.day("occurredOn", today))));
        }
        if (frame.mayOrder(KeepPledge.class)) {
            forms.add(Form.empty(
                    "KeepPledge",
                    path + "KeepPledge",
                    List.of(Field.text("evidence", ""), Field.day("occurredOn", today))));
            forms.add(Form.empty(
                    "MissPledge",
                    path + "MissPledge",
                    List.of(Field.text("reason", ""), Field.day("occurredOn", today))));
        }
        return forms;
    }

    @Needs(Permission.ORDER)
    @PostMapping("/pledges/{number}/{order}")
    ModelAndView step(@PathVariable String number, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        PledgeId id = Registers.number(number, PledgeId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> switch (order) {
            case "AdvancePledge" -> new AdvancePledge(id, input.text("note"), by, input.day("occurredOn"));
            case "KeepPledge" -> new KeepPledge(id, input.text("evidence"), by, input.day("occurredOn"));
            case "MissPledge" -> new MissPledge(id, input.text("reason"), by, input.day("occurredOn"));
            default -> throw new Missing(order);
        });
        return outcome.shown("redirect:/pledges/" + Paths.segment(number), posted, why -> {
            Sheet sheet = sheet(number, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), order, input, why);
            return new ModelAndView(
                    "pledge", "view", new Sheet(sheet.row(), sheet.history(), forms, sheet.today(), sheet.names()));
        });
    }
}
