package mingjing.query.supervision;

import static mingjing.query.Year.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent.ActivityRecorded;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.CatalogueEvent.KindDefined;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Plain records of the kinds supervision reads, in few words. */
final class Plain {
    private Plain() {}

    static KindDefined kind(KindId id, String title, KindField... fields) {
        return new KindDefined(id, 1, new Kind(title, 6, "T", "", Arrays.asList(fields)), CLERK, day("01-04"));
    }

    static KindField choice(String name, String... options) {
        return new KindField(name, FieldType.CHOICE, "", List.of(options), true);
    }

    static KindField name(String name) {
        return new KindField(name, FieldType.NAME, "", List.of(), false);
    }

    static KindField person(String name) {
        return new KindField(name, FieldType.PERSON, "", List.of(), false);
    }

    /** A record; words and names alternate. */
    static ActivityRecorded record(KindId kind, String number, String on, UnitId unit, String... words) {
        return record(kind, number, on, unit, Map.of(), words);
    }

    static ActivityRecorded record(
            KindId kind, String number, String on, UnitId unit, Map<String, PersonId> persons, String... words) {
        TreeMap<String, String> fields = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            fields.put(words[i], words[i + 1]);
        }
        Activity activity =
                new Activity(day(on), unit, fields, new TreeMap<>(), new TreeMap<>(persons), new TreeMap<>());
        return new ActivityRecorded(new ActivityId(number), kind, kind.value(), 1, activity, CLERK, day(on));
    }
}
