package mingjing.console.pages;

import java.util.List;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.store.EventStore;
import mingjing.store.Head;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.projection.ProjectionStatus;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import mingjing.store.publication.Publishing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行: how every view stands, and the levers to rebuild, pause and retry it. */
@Controller
@Needs(Permission.READ_OPERATIONS)
class OperationsController {
    private final ProjectionRunner runner;
    private final EventStore store;
    private final Publisher publisher;
    private final IntegrityWatch watch;

    OperationsController(ProjectionRunner runner, EventStore store, Publisher publisher, IntegrityWatch watch) {
        this.watch = watch;
        this.runner = runner;
        this.store = store;
        this.publisher = publisher;
    }

    /** What the page shows. */
    public record View(
            List<ProjectionStatus> projections,
            Head head,
            Publishing publishing,
            Integrity integrity,
            boolean mayAct) {}

    /** What was done to which view; shown once. */
    public record Done(String action, String name) {}

    @GetMapping("/operations")
    String show(@ModelAttribute(name = "frame", binding = false) Frame frame, Model model) {
        model.addAttribute(
                "view",
                new View(
                        runner.status(),
                        store.headDetails(),
                        publisher.publishing(),
                        watch.integrity(),
                        mayAct(frame)));
        return "operations";
    }

    @Needs(Permission.OPERATE)
    @PostMapping("/operations/{name}/{action}")
    String act(@PathVariable String name, @PathVariable String action, RedirectAttributes flash) {
        if (runner.status().stream().noneMatch(status -> status.name().equals(name))) {
            throw new Missing(name);
        }
        switch (action) {
            case "rebuild" -> runner.rebuild(name);
            case "pause" -> runner.pause(name);
            case "resume" -> runner.resume(name);
            case "retry" -> runner.retry(name);
            default -> throw new Missing(action);
        }
        flash.addFlashAttribute("done", new Done(action, name));
        return "redirect:/operations";
    }

    private static boolean mayAct(Frame frame) {
        return frame.may(Permission.OPERATE);
    }
}
