package mingjing.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.command.appeal.RaiseAppeal;
import mingjing.command.appeal.RejectAppeal;
import mingjing.command.appeal.UpholdAppeal;
import mingjing.command.appeal.WithdrawAppeal;
import mingjing.console.appeals.AppealOrders;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.appeal.AppealId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.appeal.AppealRegister.Row;
import mingjing.query.appeal.AppealRegister.Status;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 申诉: what a community disputes, and what somebody without a part in it decides. */
@Controller
@Needs(Permission.READ_SCORES)
class AppealsController {
    private final AppealRegister register;
    private final AppealOrders orders;
    private final AuditTrail trail;
    private final Directories directories;
    private final Desk desk;

    AppealsController(
            AppealRegister register, AppealOrders orders, AuditTrail trail, Directories directories, Desk desk) {
        this.register = register;
        this.orders = orders;
        this.trail = trail;
        this.directories = directories;
        this.desk = desk;
    }

    /** The list. */
    public record View(List<Row> rows, Directory names) {}

    /** One appeal with the event it disputes. */
    public record Sheet(Row row, Optional<Entry> disputed, List<Form> forms, Directory names) {}

    /** An appeal about to be written, with the event it disputes. */
    public record Raising(String community, Entry disputed, Form form, Directory names) {}

    @GetMapping("/appeals")
    ModelAndView list(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("appeals", "view", new View(register.rows(frame.asked()), directories.at(frame)));
    }

    @GetMapping("/appeals/new")
    ModelAndView write(
            @RequestParam String community,
            @RequestParam long position,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("appealing", "view", raising(community, position, frame));
    }

    private Raising raising(String community, long position, Frame frame) {
        Entry disputed = disputed(position, frame).orElseThrow(() -> new Missing("#" + position));
        if (!frame.mayOrder(RaiseAppeal.class)) {
            throw new Missing("/appeals/new");
        }
        Form form = Form.empty(
                "RaiseAppeal",
                "/appeals?community=" + Paths.segment(community) + "&position=" + position,
                List.of(Field.area("grounds", "")));
        return new Raising(community, disputed, form, directories.at(frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/appeals")
    ModelAndView raise(@RequestParam String community, @RequestParam long position, Posted posted) {
        Input input = posted.input();
        UnitId unit = Registers.number(community, UnitId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> orders.raise(unit, position, input.text("grounds"), by));
        return outcome.shown("redirect:/appeals/" + AppealId.of(unit, position), posted, why -> {
            Raising raising = raising(community, position, posted.frame());
            return new ModelAndView(
                    "appealing",
                    "view",
                    new Raising(community, raising.disputed(), raising.form().refused(input, why), raising.names()));
        });
    }

    @GetMapping("/appeals/{id}")
    ModelAndView show(@PathVariable String id, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("appeal", "view", sheet(id, frame));
    }

    private Sheet sheet(String id, Frame frame) {
        Row row =
                register.row(Registers.number(id, AppealId::new), frame.asked()).orElseThrow(() -> new Missing(id));
        List<Form> forms = frame.past() || row.status() != Status.WAITS ? List.of() : forms(row, frame);
        return new Sheet(row, disputed(row.disputed().position(), frame), forms, directories.at(frame));
    }

    private static List<Form> forms(Row row, Frame frame) {
        String path = "/appeals/" + row.number() + "/";
        List<Form> forms = new ArrayList<>();
        if (frame.mayOrder(UpholdAppeal.class)) {
            forms.add(Form.empty(
                    "UpholdAppeal",
                    path + "UpholdAppeal",
                    List.of(
                            Field.text("reason", ""),
                            Field.text("corrected", "").mayBeEmpty())));
        }
        if (frame.mayOrder(RejectAppeal.class)) {
            forms.add(Form.empty("RejectAppeal", path + "RejectAppeal", List.of(Field.text("reason", ""))));
        }
        if (frame.mayOrder(WithdrawAppeal.class)) {
            forms.add(Form.empty("WithdrawAppeal", path + "WithdrawAppeal", List.of(Field.text("reason", ""))));
        }
        return forms;
    }

    @Needs(Permission.ORDER)
    @PostMapping("/appeals/{id}/{order}")
    ModelAndView step(@PathVariable String id, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        AppealId appeal = Registers.number(id, AppealId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> switch (order) {
            case "UpholdAppeal" -> orders.uphold(appeal, corrected(input), input.text("reason"), by);
            case "RejectAppeal" -> orders.reject(appeal, input.text("reason"), by);
            case "WithdrawAppeal" -> orders.withdraw(appeal, input.text("reason"), by);
            default -> throw new Missing(order);
        });
        return outcome.shown("redirect:/appeals/" + Paths.segment(id), posted, why -> {
            Sheet sheet = sheet(id, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), order, input, why);
            return new ModelAndView("appeal", "view", new Sheet(sheet.row(), sheet.disputed(), forms, sheet.names()));
        });
    }

    private Optional<Entry> disputed(long position, Frame frame) {
        return trail.event(position, frame.asked())
                .map(AuditTrail.Detail::entry)
                .filter(entry -> entry.position() <= frame.position());
    }

    /** A position as pages write it, with or without its sign. */
    private static Optional<Long> corrected(Input input) {
        String text = input.text("corrected");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(input.read("corrected", written -> Long.parseLong(written.replaceFirst("^[#@]", ""))));
    }
}
