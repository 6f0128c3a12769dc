package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.rectification.TrafficLight;

/**
 * 督办单: an overdue problem gets a notice, and a graver one the longer it stays overdue, each once for each deadline.
 *
 * <p>Only the gravest level reached is issued: after a standstill of the platform nobody receives three notices in one day.
 *
 * @param blueFrom working days overdue from which the notice is blue, 1 or more
 * @param yellowFrom working days overdue from which it is yellow
 * @param redFrom working days overdue from which it is red
 */
public record WhenDeadlinePassesIssueNotice(LightRule rule, int blueFrom, int yellowFrom, int redFrom) {
    public WhenDeadlinePassesIssueNotice {
        if (blueFrom < 1 || yellowFrom <= blueFrom || redFrom <= yellowFrom) {
            throw new IllegalArgumentException(
                    "notices must get graver with time: " + blueFrom + ", " + yellowFrom + ", " + redFrom);
        }
    }

    /** The product's defaults: blue at once, yellow after a working week, red after three. */
    public static WhenDeadlinePassesIssueNotice standard(LightRule rule) {
        return new WhenDeadlinePassesIssueNotice(rule, 1, 6, 16);
    }

    /** The notices due at the end of a day. */
    public List<Prompt> due(Collection<? extends Problem> problems, LocalDate day) {
        List<Prompt> due = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem instanceof KnownProblem known
                    && rule.light(known.stage(), known.clock(), day) == TrafficLight.RED) {
                int overdueDays = -known.clock().workingDaysLeft(rule.calendar(), day);
                reached(overdueDays)
                        .filter(level -> !issuedAtLeast(known, level))
                        .ifPresent(level -> due.add(notice(known, level, overdueDays, day)));
            }
        }
        return due;
    }

    private Optional<SupervisionLevel> reached(int overdueDays) {
        if (overdueDays >= redFrom) {
            return Optional.of(SupervisionLevel.RED);
        }
        if (overdueDays >= yellowFrom) {
            return Optional.of(SupervisionLevel.YELLOW);
        }
        return overdueDays >= blueFrom ? Optional.of(SupervisionLevel.BLUE) : Optional.empty();
    }

    /** A person may have issued a graver notice by hand: the calendar does not come after it with a milder one. */
    private static boolean issuedAtLeast(KnownProblem known, SupervisionLevel level) {
        for (SupervisionLevel graver : SupervisionLevel.values()) {
            if (graver.compareTo(level) >= 0 && known.prompts().contains(graver.name())) {
                return true;
            }
        }
        return false;
    }

    private static Prompt notice(KnownProblem known, SupervisionLevel level, int overdueDays, LocalDate day) {
        String reason = "逾期 " + overdueDays + " 个工作日，期限 " + known.clock().deadline();
        return Prompt.of(
                "notice-" + level,
                known,
                new IssueSupervisionNotice(known.problemId(), level, reason, PersonId.SYSTEM, day));
    }
}
