package mingjing.console.pages;

import java.util.Comparator;
import java.util.List;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.board.Item;

/** The order in which problems are shown: the most pressing first. */
final class Pressing {
    private static final List<TrafficLight> LIGHTS =
            List.of(TrafficLight.RED, TrafficLight.YELLOW, TrafficLight.BLUE, TrafficLight.GREEN, TrafficLight.NONE);

    static final Comparator<Item> FIRST = Comparator.comparingInt((Item item) -> LIGHTS.indexOf(item.light()))
            .thenComparingInt(Item::workingDaysLeft)
            .thenComparing(Item::number);

    private Pressing() {}
}
