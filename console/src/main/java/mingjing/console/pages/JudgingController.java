package mingjing.console.pages;

import java.util.List;
import java.util.Optional;
import mingjing.console.contests.ContestOrders;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.SignedIn;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Segment;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.Held;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 评委打分: what a judge sees on a phone, and nothing else. */
@Controller
@Needs(Permission.MARK)
class JudgingController {
    private final ContestHall hall;
    private final ContestOrders orders;
    private final Directories directories;
    private final Desk desk;

    JudgingController(ContestHall hall, ContestOrders orders, Directories directories, Desk desk) {
        this.hall = hall;
        this.orders = orders;
        this.directories = directories;
        this.desk = desk;
    }

    /** The contests somebody judges. */
    public record View(List<Held> contests) {}

    /** One contest as a judge sees it. */
    public record Slip(Held held, PersonId judge, List<Entrant> entrants, Directory names) {
        /** Full marks of the segment a field is for. */
        public String most(Field field) {
            return held.contest()
                    .terms()
                    .full()
                    .of(Segment.valueOf(field.name()))
                    .toPlainString();
        }
    }

    /**
     * An entrant, and what the judge can do.
     *
     * @param form where marks can be sealed now
     */
    public record Entrant(Turn turn, Standing standing, Optional<Form> form) {}

    /** Whether an entrant is to be marked. */
    public enum Standing {
        RECUSED,
        WAITING,
        SPEAKING,
        TO_MARK,
        SEALED,
        REVEALED
    }

    @GetMapping("/judging")
    ModelAndView list(
            @ModelAttribute(name = "frame", binding = false) Frame frame, @AuthenticationPrincipal SignedIn user) {
        PersonId judge = user.account().person();
        List<Held> own = hall.contests(frame.asked()).stream()
                .filter(held -> held.contest().judge(judge).isPresent())
                .toList();
        return new ModelAndView("judging", "view", new View(own));
    }

    @GetMapping("/judging/{id}")
    ModelAndView show(
            @PathVariable String id,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @AuthenticationPrincipal SignedIn user) {
        return new ModelAndView("slip", "view", slip(id, frame, user.account(), Optional.empty()));
    }

    @PostMapping("/judging/{id}/{unit}")
    ModelAndView seal(@PathVariable String id, @PathVariable String unit, Posted posted) {
        Input input = posted.input();
        Account account = posted.account();
        ContestId contest = Registers.number(id, ContestId::new);
        UnitId marked = Registers.number(unit, UnitId::new);
        Outcome outcome =
                desk.take(posted, () -> orders.seal(contest, marked, ContestSteps.marks(input), account.person()));
        return outcome.shown(
                "redirect:/judging/" + Paths.segment(id),
                posted,
                why -> new ModelAndView(
                        "slip",
                        "view",
                        slip(id, posted.frame(), account, Optional.of(new Refusal(marked, input, why)))));
    }

    /** A form that was not carried out. */
    private record Refusal(UnitId unit, Input input, String why) {}

    private Slip slip(String id, Frame frame, Account account, Optional<Refusal> refusal) {
        Held held = hall.contest(Registers.number(id, ContestId::new), frame.asked())
                .orElseThrow(() -> new Missing(id));
        Contest contest = held.contest();
        if (contest.judge(account.person()).isEmpty()) {
            throw new Missing(id);
        }
        List<Entrant> entrants = contest.entrants().stream()
                .map(turn -> entrant(contest, turn, account.person(), refusal))
                .toList();
        return new Slip(held, account.person(), entrants, directories.at(frame));
    }

    private static Entrant entrant(Contest contest, Turn turn, PersonId judge, Optional<Refusal> refusal) {
        Standing standing = standing(contest, turn, judge);
        boolean open = standing == Standing.TO_MARK || standing == Standing.SEALED;
        Optional<Form> form = open && contest.status() == ContestStatus.ON_STAGE
                ? Optional.of(form(contest, turn, refusal))
                : Optional.empty();
        return new Entrant(turn, standing, form);
    }

    private static Standing standing(Contest contest, Turn turn, PersonId judge) {
        if (!contest.jury(turn).contains(judge)) {
            return Standing.RECUSED;
        }
        if (turn.hasMarks()) {
            return Standing.REVEALED;
        }
        if (turn.isSealedBy(judge)) {
            return Standing.SEALED;
        }
        if (turn.segment().isEmpty()) {
            return Standing.WAITING;
        }
        return turn.segment().filter(Segment.PLEDGE::equals).isPresent() ? Standing.TO_MARK : Standing.SPEAKING;
    }

    private static Form form(Contest contest, Turn turn, Optional<Refusal> refusal) {
        String action = "/judging/" + Paths.segment(contest.terms().contestId().value()) + "/"
                + Paths.segment(turn.unit().value());
        Form form = Form.empty("SealMarks", action, ContestSteps.segments().toList());
        return refusal.filter(each -> each.unit().equals(turn.unit()))
                .map(each -> form.refused(each.input(), each.why()))
                .orElse(form);
    }
}
