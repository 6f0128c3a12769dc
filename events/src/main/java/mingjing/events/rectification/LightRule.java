package mingjing.events.rectification;

import java.time.LocalDate;
import mingjing.events.calendar.WorkingCalendar;

/**
 * When a light changes: by the share of working days left, in percent from 0 to 100, pauses not counted.
 *
 * @param bluePercent at or below this share the light is blue
 * @param yellowPercent at or below this share the light is yellow
 */
public record LightRule(int bluePercent, int yellowPercent, WorkingCalendar calendar) {
    /** The product's default shares: blue from 30 %, yellow from 15 %. */
    public static LightRule standard() {
        return new LightRule(30, 15, WorkingCalendar.china());
    }

    /** The light of a problem at the end of a day. */
    public TrafficLight light(Stage stage, ProblemClock clock, LocalDate day) {
        if (!stage.isRunning()) {
            return TrafficLight.NONE;
        }
        int left = clock.workingDaysLeft(calendar, day);
        if (left < 0) {
            return TrafficLight.RED;
        }
        int whole = Math.max(1, calendar.between(clock.startedOn(), clock.deadline()));
        if (left * 100 <= yellowPercent * whole) {
            return TrafficLight.YELLOW;
        }
        return left * 100 <= bluePercent * whole ? TrafficLight.BLUE : TrafficLight.GREEN;
    }
}
