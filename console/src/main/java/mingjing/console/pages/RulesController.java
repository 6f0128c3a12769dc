package mingjing.console.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.command.rules.DiscardDraft;
import mingjing.command.rules.DraftRuleBook;
import mingjing.command.rules.PublishRuleBook;
import mingjing.command.rules.ReviewRuleBook;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.RuleBookFile;
import mingjing.console.rulebooks.RuleBookOrders;
import mingjing.console.rulebooks.Trial;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookId;
import mingjing.query.score.RuleBookShelf;
import mingjing.query.score.Shelved;
import mingjing.rules.RuleBook;
import mingjing.rules.RuleBookError;
import mingjing.rules.RuleBookErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 考核细则: every version, what a file would change before anything is recorded, and the steps by which it comes into force. */
@Controller
@Needs(Permission.READ_RULES)
class RulesController {
    private final RuleBookShelf shelf;
    private final RuleBookOrders orders;
    private final Directories directories;
    private final Desk desk;

    RulesController(RuleBookShelf shelf, RuleBookOrders orders, Directories directories, Desk desk) {
        this.shelf = shelf;
        this.orders = orders;
        this.directories = directories;
        this.desk = desk;
    }

    /**
     * The list, and what became of a file that was dropped.
     *
     * @param bad why it is no rule book at all
     */
    public record View(
            List<Shelved> versions,
            List<RuleBookError> errors,
            Optional<String> bad,
            Optional<Tried> tried,
            Directory names) {}

    /** A file that was read, and whom it moves. */
    public record Tried(RuleBook book, Trial trial) {}

    /** One version; {@code again} is the hash of its first board, if that was asked for. */
    public record Sheet(
            Shelved version,
            RuleBook book,
            Optional<Trial> trial,
            Optional<String> again,
            List<Form> forms,
            Directory names) {}

    @GetMapping("/rules")
    ModelAndView list(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(frame, List.of(), Optional.empty(), Optional.empty());
    }

    private ModelAndView page(Frame frame, List<RuleBookError> errors, Optional<String> bad, Optional<Tried> tried) {
        View view = new View(shelf.all(frame.asked()), errors, bad, tried, directories.at(frame));
        ModelAndView page = new ModelAndView("rules", "view", view);
        if (!errors.isEmpty() || bad.isPresent()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Tries a file, or puts it forward as well. */
    @Needs(Permission.TRY_RULES)
    @PostMapping("/rules")
    ModelAndView take(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean draft,
            Posted posted)
            throws IOException {
        Frame frame = posted.frame();
        String name = nameOf(file);
        byte[] bytes = file.getBytes();
        try {
            if (!draft) {
                RuleBook book = RuleBookFile.read(name, bytes, shelf.kinds().vocabulary())
                        .book();
                return page(frame, List.of(), Optional.empty(), Optional.of(new Tried(book, orders.trial(book))));
            }
            DraftRuleBook order = orders.draft(name, bytes, posted.account().person());
            return desk.take(posted, () -> order)
                    .shown(
                            "redirect:/rules/" + Paths.segment(order.bookId().value()),
                            posted,
                            why -> page(frame, List.of(), Optional.of(why), Optional.empty()));
        } catch (RuleBookErrors wrong) {
            return page(frame, wrong.errors(), Optional.empty(), Optional.empty());
        } catch (BadFile bad) {
            return page(frame, List.of(), Optional.of(String.valueOf(bad.getMessage())), Optional.empty());
        }
    }

    /** A browser's file name may hold a path. */
    private static String nameOf(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        if (name.isBlank() || file.isEmpty()) {
            return "细则";
        }
        return name;
    }

    @GetMapping("/rules/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean check,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("rulebook", "view", sheet(id, check, frame));
    }

    private Sheet sheet(String id, boolean check, Frame frame) {
        Shelved version = shelf.find(Registers.number(id, RuleBookId::new)).orElseThrow(() -> new Missing(id));
        RuleBook book = shelf.book(version);
        boolean open = version.status() == Shelved.Status.DRAFT || version.status() == Shelved.Status.REVIEWED;
        return new Sheet(
                version,
                book,
                open ? Optional.of(orders.trial(book)) : Optional.empty(),
                check && version.publication().isPresent() ? Optional.of(orders.again(version)) : Optional.empty(),
                open && !frame.past() ? forms(version, frame) : List.of(),
                directories.at(frame));
    }

    private static List<Form> forms(Shelved version, Frame frame) {
        String path = "/rules/" + Paths.segment(version.bookId().value()) + "/";
        List<Form> forms = new ArrayList<>();
        if (frame.mayOrder(ReviewRuleBook.class)) {
            forms.add(Form.empty("ReviewRuleBook", path + "ReviewRuleBook", List.of()));
        }
        if (frame.mayOrder(PublishRuleBook.class) && version.status() == Shelved.Status.REVIEWED) {
            forms.add(Form.empty("PublishRuleBook", path + "PublishRuleBook", List.of()));
        }
        if (frame.mayOrder(DiscardDraft.class)) {
            forms.add(Form.empty("DiscardDraft", path + "DiscardDraft", List.of(Field.text("reason", ""))));
        }
        return forms;
    }

    @Needs(Permission.ORDER)
    @PostMapping("/rules/{id}/{order}")
    ModelAndView step(@PathVariable String id, @PathVariable String order, Posted posted) {
        Input input = posted.input();
        RuleBookId book = Registers.number(id, RuleBookId::new);
        PersonId by = posted.account().person();
        Outcome outcome = desk.take(posted, () -> switch (order) {
            case "ReviewRuleBook" -> orders.review(book, by);
            case "PublishRuleBook" -> orders.publish(book, by);
            case "DiscardDraft" -> orders.discard(book, input.text("reason"), by);
            default -> throw new Missing(order);
        });
        return outcome.shown("redirect:/rules/" + Paths.segment(id), posted, why -> {
            Sheet sheet = sheet(id, false, posted.frame());
            List<Form> forms = Form.refused(sheet.forms(), order, input, why);
            return new ModelAndView(
                    "rulebook",
                    "view",
                    new Sheet(sheet.version(), sheet.book(), sheet.trial(), sheet.again(), forms, sheet.names()));
        });
    }
}
