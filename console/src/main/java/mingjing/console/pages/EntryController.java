package mingjing.console.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mingjing.command.supervision.AnswerQuestion;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Rights;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.audit.Entry;
import mingjing.query.supervision.BurdenMeter;
import mingjing.query.supervision.EntryQuestions;
import mingjing.query.supervision.EntryQuestions.Question;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 补录提问 and 减负表: how records are entered, asked about and counted. */
@Controller
@Needs(Permission.READ_SUPERVISION)
class EntryController {
    private static final int YEARS_BACK = 4;

    private final EntryQuestions questions;
    private final BurdenMeter burden;
    private final Directories directories;
    private final Moments moments;
    private final Rights rights;
    private final Desk desk;

    EntryController(
            EntryQuestions questions,
            BurdenMeter burden,
            Directories directories,
            Moments moments,
            Rights rights,
            Desk desk) {
        this.questions = questions;
        this.burden = burden;
        this.directories = directories;
        this.moments = moments;
        this.rights = rights;
        this.desk = desk;
    }

    /** All questions. */
    public record View(EntryQuestions.View found, Directory names) {}

    /** One question with what it is about. */
    public record Sheet(Question question, List<Entry> events, Optional<Form> form, Directory names) {}

    /** The burden of a year. */
    public record Burden(String year, BurdenMeter.View burden, List<Integer> years, Directory names) {}

    @GetMapping("/supervision/questions")
    ModelAndView list(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        View view = new View(questions.view(frame.asked()), directories.at(frame));
        return new ModelAndView("questions", "view", view);
    }

    @GetMapping("/supervision/question")
    ModelAndView show(@RequestParam String id, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("question", "view", sheet(id, frame));
    }

    private Sheet sheet(String id, Frame frame) {
        Asked asked = frame.asked();
        Question question = questions.question(id, asked).orElseThrow(() -> new Missing(id));
        return new Sheet(question, questions.events(question, asked), form(question, frame), directories.at(asked));
    }

    /** Whoever could give an answer is asked for one. */
    private Optional<Form> form(Question question, Frame frame) {
        boolean may = frame.account()
                .filter(account ->
                        rights.objection(account, answer(question, "", account)).isEmpty())
                .isPresent();
        return frame.past() || !may
                ? Optional.empty()
                : Optional.of(Form.empty(
                        "AnswerQuestion",
                        "/supervision/question?id="
                                + Paths.segment(question.id().value()),
                        List.of(Field.area("answer", ""))));
    }

    private AnswerQuestion answer(Question question, String text, Account account) {
        return new AnswerQuestion(question.id(), question.unit(), text, account.person(), moments.today());
    }

    @Needs(Permission.ORDER)
    @PostMapping("/supervision/question")
    ModelAndView answer(@RequestParam String id, Posted posted) {
        Input input = posted.input();
        Question question = questions.question(id, posted.frame().asked()).orElseThrow(() -> new Missing(id));
        Outcome outcome = desk.take(posted, () -> answer(question, input.text("answer"), posted.account()));
        return outcome.shown("redirect:/supervision/question?id=" + Paths.segment(id), posted, why -> {
            Sheet sheet = sheet(id, posted.frame());
            Optional<Form> form = sheet.form().map(each -> each.refused(input, why));
            return new ModelAndView(
                    "question", "view", new Sheet(sheet.question(), sheet.events(), form, sheet.names()));
        });
    }

    @GetMapping("/supervision/burden")
    ModelAndView burden(
            @RequestParam Optional<Integer> period, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Asked asked = frame.asked();
        int last = asked.day().getYear();
        int year = Math.min(last, period.orElse(last));
        List<Integer> years =
                IntStream.rangeClosed(last - YEARS_BACK, last).boxed().toList();
        Burden view = new Burden(Integer.toString(year), burden.view(year, asked), years, directories.at(asked));
        return new ModelAndView("burden", "view", view);
    }
}
