package mingjing.command;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import mingjing.events.MayBeEmpty;

/** The demands on every text of every command: it says something, briefly, and holds no number of a person. */
final class Wording {
    private static final int LONGEST = 2_000;

    /** 18-digit identity numbers and 11-digit mobile numbers: these must never enter an event. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

    private Wording() {}

    static void check(Record order) {
        for (RecordComponent component : order.getClass().getRecordComponents()) {
            boolean mayBeEmpty = component.isAnnotationPresent(MayBeEmpty.class);
            check(component.getName(), valueOf(component, order), mayBeEmpty);
        }
    }

    private static void check(String field, Object value, boolean mayBeEmpty) {
        switch (value) {
            case String text -> checkText(field, text, mayBeEmpty);
            case Collection<?> many -> many.forEach(each -> check(field, each, false));
            case Optional<?> maybe -> maybe.ifPresent(each -> check(field, each, false));
            case Record nested when isOurs(nested) -> check(nested);
            default -> {}
        }
    }

    /** Ids check themselves; every other record of the vocabulary is looked into. */
    private static boolean isOurs(Record nested) {
        return nested.getClass().getPackageName().startsWith("mingjing.events")
                && nested.getClass().getRecordComponents().length > 1;
    }

    private static void checkText(String field, String text, boolean mayBeEmpty) {
        if (text.isBlank() && !mayBeEmpty) {
            throw new Refused(Reason.EMPTY_TEXT, field);
        }
        if (text.length() > LONGEST) {
            throw new Refused(Reason.TEXT_TOO_LONG, field, LONGEST);
        }
        if (PERSONAL_NUMBER.matcher(text).find()) {
            throw new Refused(Reason.PERSONAL_NUMBER, field);
        }
    }

    private static Object valueOf(RecordComponent component, Record order) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(order);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("could not read " + component + " of " + order.getClass(), e);
        }
    }
}
