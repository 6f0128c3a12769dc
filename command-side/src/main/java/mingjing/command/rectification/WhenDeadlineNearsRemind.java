package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.TrafficLight;

/** 催办: on the day the light of a problem is yellow, its owner is reminded, once for each deadline. */
public record WhenDeadlineNearsRemind(LightRule rule) {
    /** The reminders due at the end of a day. */
    public List<Prompt> due(Collection<? extends Problem> problems, LocalDate day) {
        List<Prompt> due = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem instanceof KnownProblem known
                    && rule.light(known.stage(), known.clock(), day) == TrafficLight.YELLOW
                    && !known.prompts().contains(KnownProblem.REMINDED)) {
                due.add(Prompt.of("reminder", known, new SendReminder(known.problemId(), PersonId.SYSTEM, day)));
            }
        }
        return due;
    }
}
