package mingjing.query.board;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;

/**
 * Which problems a reader wants; an empty set or text means any.
 *
 * @param units responsible or lead unit is one of these
 * @param source where the problem came from, as written
 * @param text stands in the number, the wording, the source or a measure
 */
public record Filter(Set<Stage> stages, Set<TrafficLight> lights, Set<UnitId> units, String source, String text) {
    /** Every problem. */
    public static final Filter ANY = new Filter(Set.of(), Set.of(), Set.of(), "", "");

    public Filter {
        stages = Set.copyOf(stages);
        lights = Set.copyOf(lights);
        units = Set.copyOf(units);
    }

    public Filter withStages(Stage... wanted) {
        return new Filter(Set.of(wanted), lights, units, source, text);
    }

    public Filter withLights(TrafficLight... wanted) {
        return new Filter(stages, Set.of(wanted), units, source, text);
    }

    public Filter withUnits(Set<UnitId> wanted) {
        return new Filter(stages, lights, wanted, source, text);
    }

    public Filter withSource(String wanted) {
        return new Filter(stages, lights, units, wanted, text);
    }

    public Filter withText(String wanted) {
        return new Filter(stages, lights, units, source, wanted);
    }

    /** Those of some problems that it admits, in their order. */
    List<Item> of(List<Item> items) {
        return equals(ANY) ? items : items.stream().filter(this::admits).toList();
    }

    private boolean admits(Item item) {
        return (stages.isEmpty() || stages.contains(item.stage()))
                && (lights.isEmpty() || lights.contains(item.light()))
                && (units.isEmpty() || units.contains(item.responsibleUnit()) || units.contains(item.leadUnit()))
                && (source.isBlank() || item.source().equals(source.strip()))
                && (text.isBlank() || holds(item, text.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean holds(Item item, String wanted) {
        return (item.number() + "\n" + item.what() + "\n" + item.source())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted)
                || item.measures().stream()
                        .anyMatch(measure -> (measure.number() + "\n" + measure.what())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }
}
