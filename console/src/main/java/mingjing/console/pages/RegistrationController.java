package mingjing.console.pages;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.rectification.RegisterProblem;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Moments;
import mingjing.query.board.RectificationBoard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 挂号: the page where a problem is put on the list. */
@Controller
@Needs(Permission.ORDER)
class RegistrationController {
    private static final int DAYS_GIVEN = 60;

    private final RectificationBoard board;
    private final Directories directories;
    private final Moments moments;
    private final Reading reading;
    private final Desk desk;

    RegistrationController(
            RectificationBoard board, Directories directories, Moments moments, Reading reading, Desk desk) {
        this.board = board;
        this.directories = directories;
        this.moments = moments;
        this.reading = reading;
        this.desk = desk;
    }

    @GetMapping("/rectification/new")
    ModelAndView show(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("registration", "form", form(frame));
    }

    @PostMapping("/rectification/new")
    ModelAndView register(Posted posted) {
        Input input = posted.input();
        Outcome outcome = desk.take(posted, () -> order(input, posted.account()));
        return outcome.shown("redirect:" + Paths.problem(input.text("problemNumber")), posted, why -> {
            return new ModelAndView("registration", "form", form(posted.frame()).refused(input, why));
        });
    }

    private static RegisterProblem order(Input input, Account account) {
        return new RegisterProblem(
                input.read("problemNumber", ProblemId::new),
                input.text("what"),
                input.text("source"),
                input.word("handling", Handling.class),
                input.read("responsibleUnit", UnitId::new),
                input.read("leadUnit", UnitId::new),
                input.day("deadline"),
                account.person(),
                input.day("occurredOn"));
    }

    private Form form(Frame frame) {
        Directory names = directories.at(reading.now());
        LocalDate today = moments.today();
        List<String> taken = board.items(moments.now()).stream()
                .map(item -> item.number().value())
                .toList();
        String own = frame.account().map(Account::unit).orElse("");
        return Form.empty(
                "RegisterProblem",
                "/rectification/new",
                List.of(
                        Field.text("what", ""),
                        Field.text("source", ""),
                        Field.choice("handling", Choices.of(Handling.class), Handling.FIX_BY_DEADLINE.name()),
                        Field.day("deadline", today.plusDays(DAYS_GIVEN)),
                        Field.choice("responsibleUnit", names.units(), own),
                        Field.choice("leadUnit", names.communities(), own),
                        Field.text("problemNumber", Registers.next("P", today.getYear(), taken)),
                        Field.day("occurredOn", today)));
    }
}
