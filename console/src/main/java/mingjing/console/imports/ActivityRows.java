package mingjing.console.imports;

import java.util.List;
import java.util.TreeMap;
import mingjing.command.activity.RecordActivity;
import mingjing.events.Amount;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;

/** Rows of the register of plain records, read as the kind's definition says. */
final class ActivityRows {
    private ActivityRows() {}

    static List<Planned> read(KindId id, Kind kind, RowReader row) {
        TreeMap<String, String> words = new TreeMap<>();
        TreeMap<String, Amount> amounts = new TreeMap<>();
        TreeMap<String, PersonId> persons = new TreeMap<>();
        TreeMap<String, String> notes = new TreeMap<>();
        for (KindField field : kind.fields()) {
            String name = field.name();
            if (field.required() || row.has(name)) {
                switch (field.type()) {
                    case CHOICE, NAME -> words.put(name, row.text(name));
                    case AMOUNT -> amounts.put(name, row.id(name, row.text(name), Amount::parse));
                    case PERSON -> persons.put(name, row.person(name));
                    case TEXT -> notes.put(name, row.text(name));
                }
            }
        }
        Activity activity = new Activity(row.day("日期"), row.unit("单位"), words, amounts, persons, notes);
        ActivityId number = row.id("编号", row.text("编号"), ActivityId::new);
        return List.of(new Planned(Step.ACTIVITY, new RecordActivity(number, id, activity, row.person("记录人"))));
    }
}
