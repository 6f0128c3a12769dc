package mingjing.console.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mingjing.command.Command;
import mingjing.command.supervision.AnnounceRevisitSample;
import mingjing.command.supervision.DrawRevisitSample;
import mingjing.console.samples.SampleOrders;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.organisation.PersonId;
import mingjing.events.supervision.SampleId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.supervision.SampleRegister;
import mingjing.query.supervision.SampleRegister.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 回头看抽样: announced by a leader, drawn by a verifier with a seed that became known later, followed to the end. */
@Controller
@Needs(Permission.READ_SUPERVISION)
class SamplesController {
    private static final int USUAL_SIZE = 6;

    private final SampleRegister samples;
    private final SampleOrders orders;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    SamplesController(
            SampleRegister samples, SampleOrders orders, Directories directories, Moments moments, Desk desk) {
        this.samples = samples;
        this.orders = orders;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The list. */
    public record View(List<Row> rows, Optional<Form> entry, Directory names) {}

    /** One sample. */
    public record Sheet(Row row, List<SampleRegister.Revisit> revisits, List<Form> forms, Directory names) {}

    @GetMapping("/supervision/samples")
    ModelAndView list(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return list(frame, entry(frame));
    }

    private ModelAndView list(Frame frame, Optional<Form> entry) {
        View view = new View(samples.rows(frame.asked()), entry, directories.at(frame));
        return new ModelAndView("samples", "view", view);
    }

    private Optional<Form> entry(Frame frame) {
        if (frame.past() || !frame.mayOrder(AnnounceRevisitSample.class)) {
            return Optional.empty();
        }
        List<String> taken = samples.rows(frame.asked()).stream()
                .map(row -> row.number().value())
                .toList();
        return Optional.of(Form.empty(
                "AnnounceRevisitSample",
                "/supervision/samples",
                List.of(
                        Field.number("size", USUAL_SIZE),
                        Field.text("seedWords", ""),
                        new Field("knownOn", Field.Kind.DAY, List.of(""), List.of(), false, Optional.empty()),
                        Field.text(
                                "number", Registers.next("CY", moments.today().getYear(), taken)))));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/supervision/samples")
    ModelAndView announce(Posted posted) {
        Input input = posted.input();
        PersonId by = posted.account().person();
        Supplier<Command> order = () -> orders.announce(
                input.read("number", SampleId::new),
                input.number("size"),
                input.text("seedWords"),
                input.text("knownOn").isEmpty() ? Optional.empty() : Optional.of(input.day("knownOn")),
                by);
        Outcome outcome = desk.take(posted, order);
        String next = "redirect:/supervision/samples/" + Paths.segment(input.text("number"));
        return outcome.shown(
                next, posted, why -> list(posted.frame(), entry(posted.frame()).map(form -> form.refused(input, why))));
    }

    @GetMapping("/supervision/samples/{number}")
    ModelAndView show(@PathVariable String number, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("sample", "view", sheet(number, frame));
    }

    private Sheet sheet(String number, Frame frame) {
        Asked asked = frame.asked();
        Row row = samples.row(Registers.number(number, SampleId::new), asked).orElseThrow(() -> new Missing(number));
        return new Sheet(row, samples.revisits(row, asked), forms(row, frame), directories.at(frame));
    }

    private static List<Form> forms(Row row, Frame frame) {
        if (frame.past() || row.draw().isPresent() || !frame.mayOrder(DrawRevisitSample.class)) {
            return List.of();
        }
        List<Field> fields = row.source().ledgerSize().isPresent() ? List.of() : List.of(Field.text("seed", ""));
        String path = "/supervision/samples/" + Paths.segment(row.number().value()) + "/DrawRevisitSample";
        return List.of(Form.empty("DrawRevisitSample", path, fields));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/supervision/samples/{number}/DrawRevisitSample")
    ModelAndView draw(@PathVariable String number, Posted posted) {
        Input input = posted.input();
        SampleId id = Registers.number(number, SampleId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> orders.draw(id, input.text("seed"), by));
        return outcome.shown("redirect:/supervision/samples/" + Paths.segment(number), posted, why -> {
            Sheet sheet = sheet(number, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), "DrawRevisitSample", input, why);
            return new ModelAndView("sample", "view", new Sheet(sheet.row(), sheet.revisits(), forms, sheet.names()));
        });
    }
}
