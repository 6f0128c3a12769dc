package mingjing.console.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.study.StudyForm;
import mingjing.query.Asked;
import mingjing.query.norm.MeetingNorm;
import mingjing.query.supervision.ContactPoints;
import mingjing.query.supervision.NormPrompts;
import mingjing.query.supervision.Promises;
import mingjing.query.supervision.Responsibilities;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 督导: who answers for what, which branches moved, what was promised and what came of it. */
@Controller
@Needs(Permission.READ_SUPERVISION)
class SupervisionController {
    private static final int YEARS_BACK = 4;

    private final Responsibilities responsibilities;
    private final ContactPoints contacts;
    private final Promises promises;
    private final NormPrompts prompts;
    private final Directories directories;

    SupervisionController(
            Responsibilities responsibilities,
            ContactPoints contacts,
            Promises promises,
            NormPrompts prompts,
            Directories directories) {
        this.prompts = prompts;
        this.responsibilities = responsibilities;
        this.contacts = contacts;
        this.promises = promises;
        this.directories = directories;
    }

    /** The page. */
    public record View(
            Responsibilities.Matrix matrix, ContactPoints.View contacts, Promises.View promises, Directory names) {}

    /** Sessions beside the norms; the norms themselves by form, each once. */
    public record NormView(
            NormPrompts.View prompts, Map<StudyForm, List<MeetingNorm>> norms, List<Integer> years, Directory names) {}

    @GetMapping("/supervision")
    ModelAndView duties(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked asked = frame.asked();
        View view = new View(
                responsibilities.matrix(asked), contacts.view(asked), promises.view(asked), directories.at(asked));
        return new ModelAndView("supervision", "view", view);
    }

    @GetMapping("/supervision/norms")
    ModelAndView norms(
            @RequestParam Optional<Integer> period, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked asked = frame.asked();
        int last = asked.day().getYear();
        int year = Math.min(last, period.orElse(last));
        NormPrompts.View view = prompts.view(year, asked);
        Map<StudyForm, List<MeetingNorm>> norms = new TreeMap<>();
        view.forms()
                .forEach((form, lines) -> norms.put(
                        form,
                        lines.stream().map(NormPrompts.Line::norm).distinct().toList()));
        List<Integer> years =
                IntStream.rangeClosed(last - YEARS_BACK, last).boxed().toList();
        return new ModelAndView("norms", "view", new NormView(view, norms, years, directories.at(asked)));
    }
}
