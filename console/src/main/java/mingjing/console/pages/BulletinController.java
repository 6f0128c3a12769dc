package mingjing.console.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.organisation.UnitHistory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 月报: a month on paper, as it stood on its last day. */
@Controller
@Needs(Permission.READ_PROBLEMS)
class BulletinController {
    private final RectificationBoard board;
    private final Scores scores;
    private final ConcernRegister concerns;
    private final Directories directories;
    private final Moments moments;

    BulletinController(
            RectificationBoard board,
            Scores scores,
            ConcernRegister concerns,
            Directories directories,
            Moments moments) {
        this.board = board;
        this.scores = scores;
        this.concerns = concerns;
        this.directories = directories;
        this.moments = moments;
    }

    /**
     * The bulletin.
     *
     * @param office what the highest unit is called
     * @param until the last day of the month, or today
     * @param then links that show a page as it was on that day
     * @param newest the last month there can be a bulletin of
     */
    public record View(
            String office,
            YearMonth month,
            LocalDate until,
            Frame then,
            YearMonth newest,
            Summary summary,
            List<Item> registered,
            List<Item> closed,
            List<Item> overdue,
            Optional<Scores.Table> scores,
            ConcernRegister.Counts concerns,
            Directory names) {}

    @GetMapping("/bulletin")
    ModelAndView show(
            @RequestParam Optional<String> month, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        YearMonth newest = YearMonth.from(moments.today());
        YearMonth wanted = month.flatMap(Registers::month)
                .orElse(YearMonth.from(frame.asked().day()));
        if (wanted.isAfter(newest)) {
            throw new BadMoment(new IllegalArgumentException(wanted + " 还没有到。请选 " + newest + " 或以前的月份。"));
        }
        LocalDate until = wanted.equals(newest) ? moments.today() : wanted.atEndOfMonth();
        Optional<String> known = Optional.of(frame.asOf()).filter(text -> !text.isEmpty());
        Asked asked = moments.ask(known, Optional.of(until.toString()))
                .within(frame.asked().reach());
        return new ModelAndView("bulletin", "view", view(wanted, newest, asked, frame.at(asked)))
                .addObject(Frame.DAY, asked.day());
    }

    private View view(YearMonth month, YearMonth newest, Asked asked, Frame then) {
        List<Item> items = board.items(asked);
        Directory names = directories.at(asked);
        ConcernRegister.Filter inMonth =
                new ConcernRegister.Filter(Set.of(), Set.of(), Set.of(), Optional.of(month), "", false);
        return new View(
                names.chart().tops().stream()
                        .findFirst()
                        .map(UnitHistory::unit)
                        .map(names::unit)
                        .orElse(""),
                month,
                asked.day(),
                then,
                newest,
                board.summary(asked),
                items.stream()
                        .filter(item -> YearMonth.from(item.registeredOn()).equals(month))
                        .toList(),
                items.stream()
                        .filter(item -> item.closedOn().map(YearMonth::from).equals(Optional.of(month)))
                        .toList(),
                items.stream()
                        .filter(item -> item.counted() && item.light() == TrafficLight.RED)
                        .toList(),
                scores.table(asked, scores.period(asked)),
                concerns.counts(asked, inMonth),
                names);
    }
}
