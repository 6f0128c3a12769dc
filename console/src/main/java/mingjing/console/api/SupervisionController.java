package mingjing.console.api;

import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.query.supervision.BurdenMeter;
import mingjing.query.supervision.ContactPoints;
import mingjing.query.supervision.EntryQuestions;
import mingjing.query.supervision.NormPrompts;
import mingjing.query.supervision.Promises;
import mingjing.query.supervision.Responsibilities;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What supervision looks at, at any moment. */
@RestController("supervisionApi")
@Needs(Permission.READ_SUPERVISION)
@RequestMapping("/api/v1/supervision")
class SupervisionController {
    private final Responsibilities responsibilities;
    private final ContactPoints contacts;
    private final Promises promises;
    private final NormPrompts prompts;
    private final EntryQuestions questions;
    private final BurdenMeter burden;
    private final Reading reading;

    SupervisionController(
            Responsibilities responsibilities,
            ContactPoints contacts,
            Promises promises,
            NormPrompts prompts,
            EntryQuestions questions,
            BurdenMeter burden,
            Reading reading) {
        this.responsibilities = responsibilities;
        this.contacts = contacts;
        this.promises = promises;
        this.prompts = prompts;
        this.questions = questions;
        this.burden = burden;
        this.reading = reading;
    }

    @GetMapping("/responsibilities")
    Responsibilities.Matrix responsibilities(
            @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return responsibilities.matrix(reading.ask(asOf, until));
    }

    @GetMapping("/contacts")
    ContactPoints.View contacts(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return contacts.view(reading.ask(asOf, until));
    }

    @GetMapping("/promises")
    Promises.View promises(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return promises.view(reading.ask(asOf, until));
    }

    @GetMapping("/norms")
    NormPrompts.View norms(
            @RequestParam int period, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return prompts.view(period, reading.ask(asOf, until));
    }

    @GetMapping("/questions")
    EntryQuestions.View questions(@RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return questions.view(reading.ask(asOf, until));
    }

    @GetMapping("/burden")
    BurdenMeter.View burden(
            @RequestParam int period, @RequestParam Optional<String> asOf, @RequestParam Optional<String> until) {
        return burden.view(period, reading.ask(asOf, until));
    }
}
