package mingjing.console.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mingjing.console.security.Account;
import mingjing.events.Amount;
import mingjing.events.activity.Activity;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** The form of a plain record, made from its kind's definition, and what it says when it comes back. */
final class ActivityFields {
    private ActivityFields() {}

    static List<Field> blank(Kind kind, Account account, Directory names, LocalDate today) {
        List<Field> fields =
                new ArrayList<>(List.of(Field.day("day", today), Field.choice("unit", names.units(), account.unit())));
        kind.fields().forEach(field -> fields.add(field(field, "", names)));
        return fields;
    }

    static List<Field> of(Kind kind, Activity activity, Directory names) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.day("day", activity.day()),
                Field.choice("unit", names.units(), activity.unit().value())));
        kind.fields().forEach(field -> fields.add(field(field, activity.text(field.name()), names)));
        return fields;
    }

    private static Field field(KindField field, String value, Directory names) {
        String name = field.name();
        Field shown = switch (field.type()) {
            case CHOICE -> Field.choice(name, options(field), value);
            case PERSON -> Field.choice(name, perhaps(field, names.persons()), value);
            case NAME, AMOUNT -> Field.text(name, value);
            case TEXT -> Field.area(name, value);
        };
        String label = field.type() == FieldType.AMOUNT ? name + "（" + field.unit() + "）" : name;
        return (field.required() ? shown : shown.mayBeEmpty()).labelled(label);
    }

    private static List<Option> options(KindField field) {
        return perhaps(
                field,
                field.options().stream().map(word -> new Option(word, word)).toList());
    }

    private static List<Option> perhaps(KindField field, List<Option> options) {
        if (field.required()) {
            return options;
        }
        List<Option> all = new ArrayList<>(List.of(new Option("", "")));
        all.addAll(options);
        return all;
    }

    static Activity read(Kind kind, Input input) {
        TreeMap<String, String> words = new TreeMap<>();
        TreeMap<String, Amount> amounts = new TreeMap<>();
        TreeMap<String, PersonId> persons = new TreeMap<>();
        TreeMap<String, String> notes = new TreeMap<>();
        for (KindField field : kind.fields()) {
            Optional.of(input.text(field.name()))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> {
                        switch (field.type()) {
                            case CHOICE, NAME -> words.put(field.name(), text);
                            case AMOUNT -> amounts.put(field.name(), input.read(field.name(), Amount::parse));
                            case PERSON -> persons.put(field.name(), input.read(field.name(), PersonId::new));
                            case TEXT -> notes.put(field.name(), text);
                        }
                    });
        }
        return new Activity(input.day("day"), input.read("unit", UnitId::new), words, amounts, persons, notes);
    }
}
