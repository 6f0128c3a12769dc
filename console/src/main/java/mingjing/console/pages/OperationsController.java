package mingjing.console.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.operations.LastBackup;
import mingjing.console.operations.LogLevels;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.store.EventStore;
import mingjing.store.Head;
import mingjing.store.projection.ParkedKey;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.projection.ProjectionStatus;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import mingjing.store.publication.Publishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行: how every view stands, and the levers to rebuild, pause and retry it. */
@Controller
@Needs(Permission.READ_OPERATIONS)
class OperationsController {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);

    /** Of one view on the page; a view that cannot fold more has one reason for all of them. */
    private static final int MOST_KEYS = 50;

    private final ProjectionRunner runner;
    private final EventStore store;
    private final Publisher publisher;
    private final IntegrityWatch watch;
    private final LogLevels logLevels;
    private final LastBackup lastBackup;

    OperationsController(
            ProjectionRunner runner,
            EventStore store,
            Publisher publisher,
            IntegrityWatch watch,
            LogLevels logLevels,
            LastBackup lastBackup) {
        this.logLevels = logLevels;
        this.lastBackup = lastBackup;
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
            List<Waiting> waiting,
            Optional<LastBackup.Made> backup,
            Map<String, String> logLevels,
            boolean mayAct) {}

    /** A key of a view that waits for somebody to mend the program. */
    public record Waiting(String view, ParkedKey key) {}

    /** What was done to which view; shown once. */
    public record Done(String action, String name) {}

    @GetMapping("/operations")
    String show(@ModelAttribute(name = "frame", binding = false) Frame frame, Model model) {
        List<ProjectionStatus> projections = runner.status();
        model.addAttribute(
                "view",
                new View(
                        projections,
                        store.headDetails(),
                        publisher.publishing(),
                        watch.integrity(),
                        waiting(projections),
                        lastBackup.get(),
                        logLevels.all(),
                        mayAct(frame)));
        return "operations";
    }

    private List<Waiting> waiting(List<ProjectionStatus> projections) {
        return projections.stream()
                .filter(status -> status.parkedEvents() > 0)
                .flatMap(status ->
                        runner.parked(status.name(), MOST_KEYS).stream().map(key -> new Waiting(status.name(), key)))
                .toList();
    }

    /** Of this node only, until it starts again. */
    @Needs(Permission.OPERATE)
    @PostMapping("/operations/log-level")
    String logLevel(@RequestParam String logger, @RequestParam String level, RedirectAttributes flash) {
        if (!LogLevels.LOGGERS.contains(logger) || !LogLevels.LEVELS.contains(level)) {
            throw new Missing(logger + " " + level);
        }
        logLevels.set(logger, level);
        LOG.info("{} logs from {} on, as the operator wished", logger, level);
        flash.addFlashAttribute("done", new Done("level", logger + " " + level));
        return "redirect:/operations";
    }

    @Needs(Permission.OPERATE)
    @PostMapping("/operations/{name}/{action}")
    String act(
            @PathVariable String name,
            @PathVariable String action,
            @RequestParam Optional<String> key,
            RedirectAttributes flash) {
        if (runner.status().stream().noneMatch(status -> status.name().equals(name))) {
            throw new Missing(name);
        }
        switch (action) {
            case "rebuild" -> runner.rebuild(name);
            case "pause" -> runner.pause(name);
            case "resume" -> runner.resume(name);
            case "retry" -> key.ifPresentOrElse(one -> runner.retry(name, one), () -> runner.retry(name));
            default -> throw new Missing(action);
        }
        flash.addFlashAttribute("done", new Done(action, name));
        return "redirect:/operations";
    }

    private static boolean mayAct(Frame frame) {
        return frame.may(Permission.OPERATE);
    }
}
