package mingjing.console.notices;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.command.appeal.UpholdAppeal;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.rectification.Stage;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.Item;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.supervision.EntryQuestions;
import org.springframework.web.util.UriUtils;

/**
 * Who is to be told what on a day: a pure function of what the views say.
 *
 * @param escalateAfter working days overdue, 1 or more, after which the unit above is told, and after as many again the one above that
 * @param pledgeAhead working days before its day from which a pledge is near due
 * @param decidedFor days for which the outcome of an appeal is news
 */
public record NoticeRules(int escalateAfter, int pledgeAhead, int decidedFor, WorkingCalendar calendar) {
    public NoticeRules {
        if (escalateAfter < 1 || pledgeAhead < 0 || decidedFor < 0) {
            throw new IllegalArgumentException(
                    "days must not be negative: " + escalateAfter + ", " + pledgeAhead + ", " + decidedFor);
        }
    }

    /** The product's defaults: a working week for each level up, a week ahead of a pledge, a month of news. */
    public static NoticeRules standard(int escalateAfter) {
        return new NoticeRules(escalateAfter, 5, 30, WorkingCalendar.china());
    }

    /** The notices of each account that has any. */
    public SortedMap<String, Set<Notice>> due(Standing standing, List<Reader> readers) {
        Told told = new Told(standing, new Audience(standing.chart(), readers), new TreeMap<>());
        standing.items().forEach(told::problem);
        standing.appeals().forEach(told::appeal);
        standing.pledges().forEach(told::pledge);
        standing.questions().forEach(told::question);
        standing.stopped().forEach(notice -> told.tell(told.audience.operators(), notice));
        return told.byAccount;
    }

    private final class Told {
        private final Standing standing;
        private final Audience audience;
        private final SortedMap<String, Set<Notice>> byAccount;

        Told(Standing standing, Audience audience, SortedMap<String, Set<Notice>> byAccount) {
            this.standing = standing;
            this.audience = audience;
            this.byAccount = byAccount;
        }

        void tell(Collection<String> accounts, Notice notice) {
            accounts.forEach(account -> byAccount
                    .computeIfAbsent(account, _ -> new LinkedHashSet<>())
                    .add(notice));
        }

        void problem(Item item) {
            if (!item.stage().isRunning()) {
                return;
            }
            Collection<String> responsible =
                    Audience.both(audience.person(item.owner()), audience.secretaries(item.responsibleUnit()));
            String deadline = item.deadline().toString();
            switch (item.light()) {
                case YELLOW -> tell(responsible, about(item, NoticeKind.NEAR_DUE, deadline, deadline));
                case RED -> {
                    tell(responsible, about(item, NoticeKind.OVERDUE, deadline, deadline));
                    escalate(item);
                }
                case GREEN, BLUE, NONE -> {}
            }
            if (item.stage() == Stage.RETURNED) {
                String day = item.returns().getLast().on().toString();
                tell(
                        responsible,
                        about(item, NoticeKind.RETURNED, "" + item.returns().size(), day));
            }
            if (!item.notices().isEmpty()) {
                String day = item.notices().getLast().on().toString();
                tell(
                        responsible,
                        about(item, NoticeKind.SUPERVISED, "" + item.notices().size(), day));
            }
        }

        private void escalate(Item item) {
            int steps = -item.workingDaysLeft() / escalateAfter;
            int levels = Math.min(steps, audience.levelsAbove(item.responsibleUnit()));
            for (int level = 1; level <= levels; level++) {
                String days = "" + level * escalateAfter;
                String period = item.deadline() + "+" + days;
                tell(audience.above(item.responsibleUnit(), level), about(item, NoticeKind.ESCALATED, period, days));
            }
        }

        private static Notice about(Item item, NoticeKind kind, String period, String detail) {
            String number = item.number().value();
            String unit = item.responsibleUnit().value();
            return new Notice(kind, number, period, unit, detail, "/rectification/" + segment(number));
        }

        void appeal(AppealRegister.Row row) {
            String number = row.number().value();
            String unit = row.unit().value();
            String path = "/appeals/" + segment(number);
            String raised = row.raisedOn().toString();
            if (row.status() == AppealRegister.Status.WAITS) {
                Collection<String> deciding = audience.whoMay(UpholdAppeal.class);
                deciding.removeAll(audience.person(Optional.of(row.raisedBy())));
                tell(deciding, new Notice(NoticeKind.APPEAL_RAISED, number, raised, unit, raised, path));
                return;
            }
            row.outcome()
                    .filter(outcome -> !outcome.on().plusDays(decidedFor).isBefore(standing.day()))
                    .filter(outcome -> !outcome.by().equals(row.raisedBy()))
                    .ifPresent(outcome -> tell(
                            Audience.both(
                                    audience.person(Optional.of(row.raisedBy())), audience.secretaries(row.unit())),
                            new Notice(
                                    NoticeKind.APPEAL_DECIDED,
                                    number,
                                    row.status().name(),
                                    unit,
                                    outcome.on().toString(),
                                    path)));
        }

        void pledge(PledgeRegister.Row row) {
            LocalDate due = row.due();
            boolean late = standing.day().isAfter(due);
            if (!row.isOpen() || (!late && calendar.between(standing.day(), due) > pledgeAhead)) {
                return;
            }
            String number = row.number().value();
            tell(
                    Audience.both(audience.person(Optional.of(row.secretary())), audience.secretaries(row.unit())),
                    new Notice(
                            late ? NoticeKind.PLEDGE_OVERDUE : NoticeKind.PLEDGE_NEAR_DUE,
                            number,
                            due.toString(),
                            row.unit().value(),
                            due.toString(),
                            "/pledges/" + segment(number)));
        }

        void question(EntryQuestions.Question question) {
            if (!question.answers().isEmpty()) {
                return;
            }
            String id = question.id().value();
            tell(
                    audience.secretaries(question.unit()),
                    new Notice(
                            NoticeKind.TO_ANSWER,
                            id,
                            question.month(),
                            question.unit().value(),
                            question.month(),
                            "/supervision/question?id=" + segment(id)));
        }
    }

    private static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
