package mingjing.console.pages;

import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.query.Asked;
import mingjing.query.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 两个时点对比: what changed between one moment and another, each on both clocks. */
@Controller
@Needs(Permission.READ_EVENTS)
class ComparisonController {
    private final Changes changes;
    private final Moments moments;
    private final Directories directories;

    ComparisonController(Changes changes, Moments moments, Directories directories) {
        this.changes = changes;
        this.moments = moments;
        this.directories = directories;
    }

    /** One of the two moments, and the links that show a page as it was then. */
    public record Side(Asked asked, Frame frame) {
        public String link(String to, Object... pairs) {
            return frame.link(to, pairs);
        }
    }

    /** The page. */
    public record View(Side from, Side to, Changes.Between between, Directory names) {}

    /**
     * Compares.
     *
     * @param from the last day looked at on the earlier side; left out: a month before the later one
     * @param fromAsOf what was known on the earlier side: a position or an instant; left out: what is known now
     */
    @GetMapping("/audit/diff")
    ModelAndView compare(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> fromAsOf,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> toAsOf,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked after = ask(toAsOf, to, frame);
        boolean unsaid = from.filter(text -> !text.isBlank()).isEmpty()
                && fromAsOf.filter(text -> !text.isBlank()).isEmpty();
        Optional<String> monthBefore = Optional.of(after.day().minusMonths(1).toString());
        Asked before = unsaid ? ask(toAsOf, monthBefore, frame) : ask(fromAsOf, from, frame);
        if (before.day().isAfter(after.day()) || before.position() > after.position()) {
            throw new BadMoment(new IllegalArgumentException("前一个时点晚于后一个时点。请把两个时点对调。"));
        }
        View view = new View(
                side(before, frame), side(after, frame), changes.between(before, after), directories.at(after));
        return new ModelAndView("comparison", "view", view);
    }

    private static Side side(Asked asked, Frame frame) {
        return new Side(asked, frame.at(asked));
    }

    private Asked ask(Optional<String> asOf, Optional<String> until, Frame frame) {
        try {
            return moments.ask(asOf, until).within(frame.asked().reach());
        } catch (IllegalArgumentException e) {
            throw new BadMoment(e);
        }
    }
}
