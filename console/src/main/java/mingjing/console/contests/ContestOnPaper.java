package mingjing.console.contests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Refused;
import mingjing.command.Rehearsal;
import mingjing.command.contest.AnnounceResult;
import mingjing.command.contest.AppointOfficial;
import mingjing.command.contest.BeginSegment;
import mingjing.command.contest.Contests;
import mingjing.command.contest.CountersignMarks;
import mingjing.command.contest.DrawOrder;
import mingjing.command.contest.EnterSecretary;
import mingjing.command.contest.MakePledge;
import mingjing.command.contest.RevealMarks;
import mingjing.command.contest.RevealMarks.Envelope;
import mingjing.command.contest.SealMarks;
import mingjing.command.contest.SwearInJudge;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.events.Sha256;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Official;
import mingjing.events.contest.Seal;
import mingjing.events.contest.Segment;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.score.RuleBooks;
import mingjing.rules.RuleBook;

/**
 * Enters a contest that was held on paper: the same orders as on pages, one after the other, so that the same guards hold.
 *
 * <p>Entered again it changes nothing, and what was cut short goes on; every order has a key made of the file. Salts follow from the file, too:
 * what was on paper is no secret any more.
 */
public record ContestOnPaper(Core core, String actor) {
    /** Whether a YAML text is a contest. */
    public static boolean is(Map<?, ?> tree) {
        return tree.containsKey("比武");
    }

    /**
     * Carries out what a file says; the answer is how many orders that was.
     *
     * @throws BadFile naming what is wrong, or why a step was refused; the steps before it stay
     */
    public int enter(String name, String text, Map<?, ?> tree) {
        ContestYaml contest = ContestYaml.read(name, tree);
        String hash = Sha256.hex(text);
        Steps steps = new Steps(name, hash);
        gather(contest, name).forEach(steps::take);
        for (UnitId unit : Seal.order(contest.seed(), contest.marks().keySet())) {
            turn(contest, unit, hash).forEach(steps::take);
        }
        for (Official office : Official.values()) {
            PersonId by = office == Official.TELLER ? contest.teller() : contest.scrutineer();
            steps.take(new CountersignMarks(contest.id(), office, digest(contest.id()), by, contest.day()));
        }
        steps.take(new AnnounceResult(contest.id(), contest.announcer(), contest.day()));
        return steps.taken;
    }

    /**
     * What a contest rests on, asked for before the folder it lies in is entered.
     *
     * @throws BadFile where its year has no rules yet
     */
    public void demandBook(String name, Map<?, ?> tree) {
        book(ContestYaml.read(name, tree), name);
    }

    private RuleBook book(ContestYaml contest, String name) {
        return RuleBooks.inForce(
                        contest.period(), contest.day(), core.ruleBooks().published())
                .orElseThrow(() -> new BadFile(
                        name + "：" + contest.period() + " 年没有已发布的考核细则。请先导入 org.yaml，用 ./mingjing publish 发布细则，再导入。"));
    }

    private List<Command> gather(ContestYaml contest, String name) {
        RuleBook book = book(contest, name);
        Chart chart = chart();
        ContestId id = contest.id();
        PersonId clerk = contest.clerk();
        List<Command> orders = new ArrayList<>();
        orders.add(ContestOrders.opening(book, id, contest.title(), contest.period(), clerk, contest.day()));
        contest.marks().keySet().forEach(unit -> orders.add(new EnterSecretary(id, unit, clerk, contest.day())));
        for (PersonId judge : contest.judges()) {
            List<UnitId> units = ContestOrders.belongsTo(core.people(), chart, judge);
            orders.add(new SwearInJudge(id, judge, units, clerk, contest.day()));
        }
        orders.add(new AppointOfficial(id, Official.SCRUTINEER, contest.scrutineer(), clerk, contest.day()));
        orders.add(new AppointOfficial(id, Official.TELLER, contest.teller(), clerk, contest.day()));
        orders.add(new DrawOrder(id, contest.seed(), clerk, contest.day()));
        return orders;
    }

    private static List<Command> turn(ContestYaml contest, UnitId unit, String hash) {
        ContestId id = contest.id();
        List<Command> orders = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            orders.add(new BeginSegment(id, unit, segment, contest.clerk(), contest.day()));
        }
        contest.pledges().stream()
                .filter(pledge -> pledge.unit().equals(unit))
                .forEach(pledge -> orders.add(new MakePledge(
                        pledge.number(), id, unit, pledge.what(), pledge.due(), contest.clerk(), contest.day())));
        List<Envelope> envelopes = new ArrayList<>();
        contest.marks().getOrDefault(unit, Map.of()).forEach((judge, marks) -> {
            String salt = Sha256.hex(hash + "|" + new MarkId(id, unit, judge));
            envelopes.add(new Envelope(judge, marks, salt));
            orders.add(new SealMarks(id, unit, marks, salt, judge, contest.day()));
        });
        orders.add(new RevealMarks(id, unit, envelopes, contest.scrutineer(), contest.day()));
        return orders;
    }

    private Chart chart() {
        Moments moments = new Moments(core.store(), core.clock());
        Asked newest = moments.ask(Optional.of("@" + core.store().head()), Optional.empty());
        return new Organisation(core.store(), core.dataSource()).chart(newest);
    }

    private String digest(ContestId id) {
        try (Rehearsal states = new Rehearsal(core.store(), core.clock())) {
            return states.of(Contests.CONTEST, id).opened(id).digest();
        }
    }

    /** The orders of a file, in their order. */
    private final class Steps {
        private final String name;
        private final String hash;
        private int taken;

        Steps(String name, String hash) {
            this.name = name;
            this.hash = hash;
        }

        void take(Command order) {
            try {
                core.commands().carryOut(order, actor, Optional.of("contest/" + hash + "/" + taken));
            } catch (Refused refused) {
                throw new BadFile(
                        name + " 的第 " + (taken + 1) + " 步没有办成：" + refused.message(Locale.CHINESE)
                                + "（前面的已经记下，改好后再导入会接着办）",
                        refused);
            }
            taken++;
        }
    }
}
