package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.seeds.Life.*;
import mingjing.console.seeds.OrgChart.Unit;
import mingjing.console.seeds.Plot.Twist;
import mingjing.console.seeds.Staff.Person;

/** Plays one plot: each step takes place at least one working day after the step before it. */
final class Playing {
    private static final int REWORK_DAYS = 4;

    private final Plot plot;
    private final Dice dice;
    private final Cast cast;
    private final Life life;
    private final Map<String, String> evidence = new LinkedHashMap<>();
    private final int startsAfter;
    private final int verdictAfter;
    private final int noticeDays;
    private Person owner;

    private Playing(Plot plot) {
        this.plot = plot;
        dice = new Dice(2022_000L + plot.number());
        cast = new Cast(plot);
        startsAfter = dice.between(1, 2);
        verdictAfter = dice.between(1, 2);
        noticeDays = plot.handling().equals("立行立改") ? 3 : 5;
        owner = cast.owner();
        Unit lead = plot.number() % 2 == 0 ? plot.unit() : OrgChart.byCode("JD");
        life = Life.of(
                plot,
                new Registration(
                        Phrases.source(plot.wording().problem(), dice),
                        lead,
                        Staff.byId("J-01"),
                        owner,
                        plot.day(dice.between(1, 2))));
    }

    static Life play(Plot plot) {
        Playing playing = new Playing(plot);
        playing.firstRound();
        if (plot.revisited()) {
            playing.revisit();
        }
        return playing.life;
    }

    private void firstRound() {
        LocalDate planned = plan();
        LocalDate from = new Interruptions(plot, life, dice, cast).after(planned);
        LocalDate done = Days.plus(plot.registeredOn(), plot.closesAfter() - tail() - reworkLoop());
        for (int at = 0; at < life.measures().size(); at++) {
            int span = Days.CALENDAR.between(from, done);
            work(
                    life.measures().get(at),
                    from,
                    Days.plus(from, span * (at + 1) / life.measures().size()));
        }
        if (plot.twist() == Twist.RETURNED) {
            Planned redo = life.measures().getLast();
            LocalDate back = check(done, false, List.of(redo.id()));
            done = Days.plus(back, REWORK_DAYS);
            work(redo, back, done);
        }
        close(check(done, true, List.of()));
    }

    /** From the last measure done to the closure. */
    private int tail() {
        return 1 + startsAfter + verdictAfter + 1 + noticeDays + 1;
    }

    private int reworkLoop() {
        return plot.twist() == Twist.RETURNED ? 1 + startsAfter + verdictAfter + REWORK_DAYS : 0;
    }

    private LocalDate plan() {
        LocalDate on = Days.plus(life.registration().acknowledgedOn(), 1);
        if (plot.twist() == Twist.TRANSFERRED) {
            Unit to = cast.neighbour();
            owner = cast.secretaryOf(to);
            life.changes()
                    .add(new Change(
                            on,
                            "移交",
                            Optional.empty(),
                            Optional.of(to),
                            "",
                            "现场核对，问题出在两社区交界处，由" + to.shortName() + "负责",
                            cast.approver()));
            life.changes().add(Change.of(Days.plus(on, 1), "认领", "接收移交并签字认领", owner));
            on = Days.plus(on, 2);
        }
        int span = Days.CALENDAR.between(on, plot.deadline()) - noticeDays;
        for (int at = 0; at < plot.measures(); at++) {
            LocalDate due = Days.plus(on, span * (at + 1) / plot.measures());
            String id = "C" + plot.id().substring(1) + "-" + (at + 1);
            life.measures().add(new Planned(id, plot.wording().steps().get(at), due, owner, on));
        }
        return on;
    }

    /** One or two reports on the way, then the measure is done and a paper shows it. */
    private void work(Planned measure, LocalDate from, LocalDate done) {
        int span = Days.CALENDAR.between(from, done);
        Person reporter = dice.percent(50) ? owner : Staff.clerk(owner.unit());
        if (span >= 4) {
            report(
                    measure,
                    Days.plus(from, span / 3 + 1),
                    dice.between(5, 9) * 5,
                    measure.step().halfway(),
                    reporter);
        }
        if (span >= 14) {
            String note = "剩余部分按周推进，预计" + Days.written(done) + "前做完";
            report(measure, Days.plus(from, span * 2 / 3 + 1), dice.between(12, 18) * 5, note, reporter);
        }
        String paper = measure.step().evidence() + "（" + Days.written(done) + "）";
        evidence.put(measure.id(), paper);
        String note = dice.percent(50) ? "已做完，材料存档" : "全部做完并自查一遍，材料存档";
        life.progress().add(new Progress(measure.id(), done, 100, note, paper, owner));
    }

    private void report(Planned measure, LocalDate on, int percent, String note, Person by) {
        life.progress().add(new Progress(measure.id(), on, percent, note, "", by));
    }

    /** The owner asks, a verifier looks; the answer's day. */
    private LocalDate check(LocalDate done, boolean passed, List<String> redo) {
        List<String> papers = new ArrayList<>(evidence.values());
        papers.add("自查报告（" + Days.written(Days.plus(done, 1)) + "）");
        LocalDate asked = Days.plus(done, 1);
        life.requests().add(new Request(asked, owner, papers));
        LocalDate started = Days.plus(asked, startsAfter);
        LocalDate answered = Days.plus(started, verdictAfter);
        String finding = dice.oneOf(passed ? Phrases.PASSED : Phrases.RETURNED);
        life.checks().add(new Check(cast.verifier(), started, answered, passed, finding, redo));
        return answered;
    }

    private void close(LocalDate verified) {
        LocalDate shown = Days.plus(verified, 1);
        LocalDate until = Days.plus(shown, noticeDays);
        life.closures()
                .add(new Closure(
                        cast.place(),
                        shown,
                        until,
                        Staff.byId("J-01"),
                        Days.plus(until, 1),
                        cast.approver(),
                        life.requests().getLast().evidence()));
    }

    private void revisit() {
        LocalDate on = Days.plus(life.closures().getLast().on(), dice.between(22, 34));
        if (plot.twist() != Twist.RELAPSED) {
            stayedSolved(on);
            return;
        }
        Planned failed = life.measures().getLast();
        life.revisits()
                .add(new Revisit(
                        on,
                        cast.visitor(),
                        dice.oneOf(Phrases.RELAPSED),
                        List.of(failed.id()),
                        Optional.of(Days.plus(on, 30))));
        LocalDate done = Days.plus(on, dice.between(9, 14));
        work(failed, on, done);
        close(check(done, true, List.of()));
        if (plot.number() % 2 == 0) {
            stayedSolved(Days.plus(life.closures().getLast().on(), 21));
        }
    }

    private void stayedSolved(LocalDate on) {
        life.revisits()
                .add(new Revisit(on, cast.visitor(), dice.oneOf(Phrases.SUSTAINED), List.of(), Optional.empty()));
    }
}
