package mingjing.console.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjing.command.activity.CorrectActivity;
import mingjing.command.activity.RecordActivity;
import mingjing.command.activity.WithdrawActivity;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.Tag;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Moments;
import mingjing.query.Paging;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Entry;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.ActivityRegister.Counts;
import mingjing.query.register.ActivityRegister.Filter;
import mingjing.query.register.ActivityRegister.Row;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 工作台账: every kind of plain record of the catalogue, each with its list, its form and its records. */
@Controller
@Needs(Permission.READ_REGISTERS)
class ActivitiesController {
    private final ActivityRegister register;
    private final Kinds kinds;
    private final AuditTrail trail;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    ActivitiesController(
            ActivityRegister register,
            Kinds kinds,
            AuditTrail trail,
            Directories directories,
            Moments moments,
            Desk desk) {
        this.register = register;
        this.kinds = kinds;
        this.trail = trail;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** The kinds by chapters of the report, with how many records of each stand. */
    public record Overview(Map<Integer, List<KindHistory>> chapters, SortedMap<KindId, Integer> counts) {
        public int count(KindHistory kind) {
            return counts.getOrDefault(kind.id(), 0);
        }
    }

    /** The filter as it stands in the address. */
    public record Wanted(String unit, Map<String, String> words, String month, String q, boolean withdrawn) {
        Filter filter(KindId kind, Directory names) {
            return new Filter(kind, Registers.units(unit, names), words, Registers.month(month), q, withdrawn);
        }

        public boolean asks(String field, String word) {
            return word.equals(words.get(field));
        }
    }

    /** The list of one kind. */
    public record View(
            KindHistory kind, Wanted wanted, Cut<Row> rows, Counts counts, Optional<Form> entry, Directory names) {
        /** Fields with words to choose from: what the list can be filtered by. */
        public List<KindField> choices() {
            return kind.definition().fields().stream()
                    .filter(field -> field.type() == FieldType.CHOICE)
                    .toList();
        }

        /** The amounts, each with its unit: never added to each other. */
        public List<KindField> amounts() {
            return kind.definition().fields().stream()
                    .filter(field -> field.type() == FieldType.AMOUNT)
                    .toList();
        }

        public String text(Row row, KindField field) {
            return shown(row, field, names);
        }
    }

    /** One record. */
    public record Sheet(KindHistory kind, Row row, List<Entry> history, List<Form> forms, Directory names) {
        public String text(KindField field) {
            return shown(row, field, names);
        }
    }

    private static String shown(Row row, KindField field, Directory names) {
        PersonId person = row.activity().persons().get(field.name());
        return person == null ? row.activity().text(field.name()) : names.person(person);
    }

    @GetMapping("/activities")
    ModelAndView overview(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        Map<Integer, List<KindHistory>> chapters = kinds.all(frame.asked().position()).stream()
                .collect(Collectors.groupingBy(
                        kind -> kind.definition().chapter(),
                        () -> new TreeMap<>(Registers.BY_CHAPTER),
                        Collectors.toList()));
        return new ModelAndView("activities", "view", new Overview(chapters, register.byKind(frame.asked())));
    }

    @GetMapping("/activities/{kind}")
    ModelAndView list(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        KindHistory known = kind(kind);
        Input asked = new Input(query);
        Map<String, String> words = new LinkedHashMap<>();
        known.definition().fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE
                        && !asked.text(field.name()).isEmpty())
                .forEach(field -> words.put(field.name(), asked.text(field.name())));
        Wanted wanted = new Wanted(
                asked.text("unit"),
                words,
                asked.text("month"),
                asked.text("q"),
                asked.text("withdrawn").equals("true"));
        return list(known, wanted, page, frame, entry(known, frame, directories.at(frame)));
    }

    private ModelAndView list(KindHistory kind, Wanted wanted, int page, Frame frame, Optional<Form> entry) {
        Asked asked = frame.asked();
        Directory names = directories.at(frame);
        Filter filter = wanted.filter(kind.id(), names);
        Cut<Row> rows = register.page(asked, filter, new Paging(Math.max(1, page), Registers.ROWS));
        View view = new View(kind, wanted, rows, register.counts(asked, filter), entry, names);
        return new ModelAndView("register", "view", view);
    }

    @Needs(Permission.ORDER)
    @PostMapping("/activities/{kind}")
    ModelAndView record(@PathVariable String kind, Posted posted) {
        KindHistory known = kind(kind);
        Input input = posted.input();
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(
                posted,
                () -> new RecordActivity(
                        input.read("number", ActivityId::new),
                        known.id(),
                        ActivityFields.read(known.definition(), input),
                        by));
        return outcome.shown("redirect:/activities/" + Paths.segment(kind), posted, why -> {
            Optional<Form> refused =
                    entry(known, posted.frame(), directories.at(posted.frame())).map(form -> form.refused(input, why));
            return list(known, new Wanted("", Map.of(), "", "", false), 1, posted.frame(), refused);
        });
    }

    @GetMapping("/activities/{kind}/{number}")
    ModelAndView show(
            @PathVariable String kind,
            @PathVariable String number,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("activity", "view", sheet(kind(kind), number, frame));
    }

    @Needs(Permission.ORDER)
    @PostMapping("/activities/{kind}/{number}/{order}")
    ModelAndView change(
            @PathVariable String kind, @PathVariable String number, @PathVariable String order, Posted posted) {
        KindHistory known = kind(kind);
        Input input = posted.input();
        ActivityId id = Registers.number(number, ActivityId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> switch (order) {
            case "CorrectActivity" ->
                new CorrectActivity(
                        id, known.id(), ActivityFields.read(known.definition(), input), input.text("reason"), by);
            case "WithdrawActivity" -> new WithdrawActivity(id, known.id(), input.text("reason"), by, moments.today());
            default -> throw new Missing(order);
        });
        return outcome.shown("redirect:" + path(known, number), posted, why -> {
            Sheet sheet = sheet(known, number, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), order, input, why);
            return new ModelAndView(
                    "activity", "view", new Sheet(known, sheet.row(), sheet.history(), forms, sheet.names()));
        });
    }

    private KindHistory kind(String kind) {
        return kinds.find(Registers.number(kind, KindId::new)).orElseThrow(() -> new Missing(kind));
    }

    private Sheet sheet(KindHistory kind, String number, Frame frame) {
        Asked asked = frame.asked();
        ActivityId id = Registers.number(number, ActivityId::new);
        Row row = register.row(id, asked)
                .filter(known -> known.kind().equals(kind.id()))
                .orElseThrow(() -> new Missing(number));
        Directory names = directories.at(frame);
        List<Entry> history = trail.of(new Tag("activity", number), asked);
        return new Sheet(kind, row, history, forms(kind, row, frame, names), names);
    }

    private static List<Form> forms(KindHistory kind, Row row, Frame frame, Directory names) {
        if (frame.past() || row.withdrawn()) {
            return List.of();
        }
        String path = path(kind, row.number().value()) + "/";
        Form correct = Form.empty(
                "CorrectActivity",
                path + "CorrectActivity",
                RegisterFields.and(
                        ActivityFields.of(kind.definition(), row.activity(), names), Field.text("reason", "")));
        Form withdraw = Form.empty("WithdrawActivity", path + "WithdrawActivity", List.of(Field.text("reason", "")));
        return RegisterFields.allowed(
                frame, List.of(CorrectActivity.class, WithdrawActivity.class), List.of(correct, withdraw));
    }

    private static String path(KindHistory kind, String number) {
        return "/activities/" + Paths.segment(kind.id().value()) + "/" + Paths.segment(number);
    }

    private Optional<Form> entry(KindHistory kind, Frame frame, Directory names) {
        if (frame.past() || !frame.mayOrder(RecordActivity.class)) {
            return Optional.empty();
        }
        Filter all = new Wanted("", Map.of(), "", "", true).filter(kind.id(), names);
        List<String> taken = register.rows(frame.asked(), all).stream()
                .map(row -> row.number().value())
                .toList();
        String number =
                Registers.next(kind.definition().prefix(), moments.today().getYear(), taken);
        List<Field> fields = new ArrayList<>(
                ActivityFields.blank(kind.definition(), frame.account().orElseThrow(), names, moments.today()));
        fields.add(Field.text("number", number));
        return Optional.of(Form.empty(
                "RecordActivity", "/activities/" + Paths.segment(kind.id().value()), fields));
    }
}
