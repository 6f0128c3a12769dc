package mingjing.console.pages;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.webhooks.Delivery;
import mingjing.console.webhooks.Webhook;
import mingjing.console.webhooks.WebhookDesk;
import mingjing.events.organisation.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 推送: which systems are told what was recorded, how far each is, and the levers to test, resume and remove. */
@Controller
@Needs(Permission.READ_OPERATIONS)
class WebhooksController {
    private static final String HOME = "redirect:/operations/webhooks";

    private final WebhookDesk desk;

    WebhooksController(WebhookDesk desk) {
        this.desk = desk;
    }

    /** A webhook with its last deliveries. */
    public record Row(Webhook webhook, List<Delivery> deliveries) {}

    /** What was written into a form that was refused. */
    public record Written(String url, String types, String unit) {}

    /** What the page shows. */
    public record View(List<Row> rows, boolean mayAct) {}

    @GetMapping("/operations/webhooks")
    String show(@ModelAttribute(name = "frame", binding = false) Frame frame, Model model) {
        model.addAttribute("view", view(frame));
        return "webhooks";
    }

    private View view(Frame frame) {
        List<Row> rows = desk.all().stream()
                .map(webhook -> new Row(webhook, desk.deliveries(webhook.id())))
                .toList();
        return new View(rows, frame.may(Permission.OPERATE));
    }

    /** The secret is shown on the next page and never again. */
    @Needs(Permission.OPERATE)
    @PostMapping("/operations/webhooks")
    ModelAndView make(Posted posted) {
        Input input = posted.input();
        try {
            WebhookDesk.Made made = desk.make(
                    input.text("url"),
                    Arrays.asList(input.text("types").split("[,，\\s]+")),
                    Optional.of(input.text("unit"))
                            .filter(unit -> !unit.isEmpty())
                            .map(UnitId::new),
                    Optional.empty(),
                    posted.account().name());
            posted.flash().put("made", made);
            return new ModelAndView(HOME);
        } catch (IllegalArgumentException e) {
            ModelAndView page = new ModelAndView("webhooks", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", view(posted.frame()));
            page.addObject("refusal", String.valueOf(e.getMessage()));
            page.addObject("written", new Written(input.text("url"), input.text("types"), input.text("unit")));
            return page;
        }
    }

    @Needs(Permission.OPERATE)
    @PostMapping("/operations/webhooks/{id}/test")
    String test(@PathVariable String id, Posted posted) {
        posted.flash().put("tested", existing(id, known -> {
            posted.flash().put("delivery", desk.test(known));
            return known;
        }));
        return HOME;
    }

    @Needs(Permission.OPERATE)
    @PostMapping("/operations/webhooks/{id}/resume")
    String resume(@PathVariable String id, Posted posted) {
        existing(id, known -> desk.resume(known).id());
        return HOME;
    }

    @Needs(Permission.OPERATE)
    @PostMapping("/operations/webhooks/{id}/remove")
    String remove(@PathVariable String id, Posted posted) {
        existing(id, known -> {
            desk.remove(known);
            return known;
        });
        return HOME;
    }

    private static String existing(String id, UnaryOperator<String> act) {
        try {
            return act.apply(id);
        } catch (NoSuchElementException e) {
            throw new Missing(id);
        }
    }
}
