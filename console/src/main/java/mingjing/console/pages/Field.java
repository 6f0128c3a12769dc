package mingjing.console.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One field of a form.
 *
 * @param label where an office named the field itself; any other is called by the message {@code field.<name>}
 * @param values what stands in it: one text, or every box that is ticked
 */
public record Field(
        String name, Kind kind, List<String> values, List<Option> options, boolean required, Optional<String> label) {
    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        AREA,
        DAY,
        TIME,
        NUMBER,
        CHOICE,
        BOXES,
        PASSWORD
    }

    public Field {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    static Field text(String name, String value) {
        return new Field(name, Kind.TEXT, List.of(value), List.of(), true, Optional.empty());
    }

    static Field area(String name, String value) {
        return new Field(name, Kind.AREA, List.of(value), List.of(), true, Optional.empty());
    }

    static Field day(String name, LocalDate value) {
        return new Field(name, Kind.DAY, List.of(value.toString()), List.of(), true, Optional.empty());
    }

    static Field time(String name, String value) {
        return new Field(name, Kind.TIME, List.of(value), List.of(), true, Optional.empty());
    }

    static Field number(String name, int value) {
        return new Field(name, Kind.NUMBER, List.of(Integer.toString(value)), List.of(), true, Optional.empty());
    }

    static Field choice(String name, List<Option> options, String value) {
        return new Field(name, Kind.CHOICE, List.of(value), options, true, Optional.empty());
    }

    static Field password(String name) {
        return new Field(name, Kind.PASSWORD, List.of(""), List.of(), true, Optional.empty());
    }

    static Field boxes(String name, List<Option> options, List<String> ticked) {
        return new Field(name, Kind.BOXES, ticked, options, false, Optional.empty());
    }

    Field mayBeEmpty() {
        return new Field(name, kind, values, options, false, label);
    }

    Field labelled(String own) {
        return new Field(name, kind, values, options, required, Optional.of(own));
    }

    /** With what was written; a password is never sent back. */
    Field filled(Input input) {
        return kind == Kind.PASSWORD ? this : new Field(name, kind, input.all(name), options, required, label);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean holds(String option) {
        return values.contains(option);
    }
}
