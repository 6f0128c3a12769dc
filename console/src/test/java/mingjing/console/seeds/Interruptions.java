package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.console.seeds.Life.Change;

/** What comes between plan and work: pauses, shelving, extensions, notices and reminders. */
final class Interruptions {
    private final Plot plot;
    private final Life life;
    private final Dice dice;
    private final Cast cast;

    Interruptions(Plot plot, Life life, Dice dice, Cast cast) {
        this.plot = plot;
        this.life = life;
        this.dice = dice;
        this.cast = cast;
    }

    /** Writes them down; the day from which work can go on. */
    LocalDate after(LocalDate planned) {
        return switch (plot.twist()) {
            case PAUSED ->
                between(planned, dice.between(8, 12), "暂停计时", dice.oneOf(Phrases.PAUSES), "恢复计时", "现场具备条件，继续整改");
            case SHELVED ->
                between(
                        planned,
                        dice.between(18, 24),
                        "挂账",
                        Phrases.SHELVINGS.get(plot.number() % Phrases.SHELVINGS.size()),
                        "取消挂账",
                        "前置条件已经具备，恢复整改");
            case EXTENDED -> {
                extend();
                yield planned;
            }
            case LATE -> {
                hurry();
                yield planned;
            }
            default -> planned;
        };
    }

    private LocalDate between(LocalDate planned, int days, String stop, String why, String go, String whyNow) {
        LocalDate from = Days.plus(planned, 3);
        LocalDate to = Days.plus(from, days);
        life.changes().add(Change.of(from, stop, why, cast.approver()));
        life.changes().add(Change.of(to, go, whyNow, cast.approver()));
        return to;
    }

    private void extend() {
        remind(6);
        LocalDate until = plot.day(plot.closesAfter() + dice.between(2, 5));
        life.changes()
                .add(new Change(
                        plot.day(plot.deadlineDays() - 2),
                        "延期",
                        Optional.of(until),
                        Optional.empty(),
                        "",
                        dice.oneOf(Phrases.EXTENSIONS),
                        cast.approver()));
    }

    private void hurry() {
        int deadline = plot.deadlineDays();
        if (plot.number() % 2 == 1) {
            remind(5);
        }
        if (dice.percent(30)) {
            notice(deadline - deadline / 4, "蓝", "时限剩余不足三成，进展偏慢");
        }
        if (plot.number() % 2 == 0) {
            notice(deadline - deadline / 8, "黄", "时限将到，措施尚未做完");
        }
        notice(deadline + 3, "红", "已超原定时限，请说明原因并限期做完");
    }

    private void notice(int day, String level, String reason) {
        life.changes().add(Change.notice(plot.day(day), level, reason, cast.approver()));
    }

    private void remind(int daysLeft) {
        String reason = "距时限还有%d个工作日，措施尚未做完".formatted(daysLeft);
        LocalDate on = plot.day(plot.deadlineDays() - daysLeft);
        life.changes().add(Change.of(on, "催办", reason, Staff.byId("J-02")));
    }
}
