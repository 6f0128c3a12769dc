package mingjing.events.activity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.Amount;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * What is written down of an activity, in final shape: who reads it later needs no catalogue.
 *
 * @param words choices and names by field: what rules and figures may ask for
 * @param amounts numbers by field
 * @param persons by field
 * @param notes free texts by field
 */
public record Activity(
        LocalDate day,
        UnitId unit,
        SortedMap<String, String> words,
        SortedMap<String, Amount> amounts,
        SortedMap<String, PersonId> persons,
        SortedMap<String, String> notes) {
    public Activity {
        words = sorted(words);
        amounts = sorted(amounts);
        persons = sorted(persons);
        notes = sorted(notes);
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> fields) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** What stands in a field, as people read it; empty where nothing does. */
    public String text(String field) {
        if (amounts.containsKey(field)) {
            return amounts.getOrDefault(field, Amount.none()).toString();
        }
        PersonId person = persons.get(field);
        return person != null ? person.value() : words.getOrDefault(field, notes.getOrDefault(field, ""));
    }
}
