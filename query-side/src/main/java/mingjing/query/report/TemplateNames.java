package mingjing.query.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.figure.FigureLists;
import mingjing.rules.FigureBook;
import mingjing.rules.ReportTemplate.Names;

/** What a report's template may name at a position: the figures of the list in force, and what records say in words. */
public final class TemplateNames {
    /** Amounts are for figures, which know their unit and how firm they are; who somebody is, the log does not say. */
    private static final Set<FieldType> TOLD = Set.of(FieldType.CHOICE, FieldType.NAME, FieldType.TEXT);

    private TemplateNames() {}

    public static Names at(long position, FigureLists lists, Kinds kinds) {
        List<String> labels = lists.inForce(position).map(FigureBook::labels).orElse(List.of());
        return new Names(once(labels), registers(position, kinds));
    }

    /** The kinds of records at a position by their titles, each with what it says in words. */
    static Map<String, List<String>> registers(long position, Kinds kinds) {
        Map<String, List<String>> registers = new TreeMap<>();
        for (KindHistory history : kinds.all(position)) {
            Kind kind = history.definition();
            registers.put(
                    kind.title(),
                    kind.fields().stream()
                            .filter(field -> TOLD.contains(field.type()))
                            .map(KindField::name)
                            .toList());
        }
        return registers;
    }

    /** A name that two figures have says neither. */
    private static Set<String> once(List<String> labels) {
        Set<String> seen = new HashSet<>();
        Set<String> once = new TreeSet<>(labels);
        labels.stream().filter(label -> !seen.add(label)).forEach(once::remove);
        return once;
    }
}
