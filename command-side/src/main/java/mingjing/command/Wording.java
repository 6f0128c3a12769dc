package mingjing.command;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingjing.events.LongText;
import mingjing.events.MayBeEmpty;

/** The demands on every text of every command: it says something, briefly, and holds no number of a person. */
final class Wording {
    private static final int LONGEST = 2_000;

    /** 18-digit identity numbers and 11-digit mobile numbers, in one piece or in the groups people write them in. */
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("(?<!\\d)(\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?!\\d)");

    /** A SHA-256 is no remark of anybody's, and may hold eleven digits in a row by chance. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Wording() {}

    static void check(Record order) {
        for (RecordComponent component : order.getClass().getRecordComponents()) {
            Object value = valueOf(component, order);
            if (component.isAnnotationPresent(LongText.class)) {
                checkDocument(component.getName(), value.toString());
            } else {
                check(component.getName(), value, component.isAnnotationPresent(MayBeEmpty.class));
            }
        }
    }

    private static void check(String field, Object value, boolean mayBeEmpty) {
        switch (value) {
            case String text -> checkText(field, text, mayBeEmpty);
            case Collection<?> many -> many.forEach(each -> check(field, each, false));
            case Map<?, ?> fields -> fields.forEach((name, each) -> check(name.toString(), each, false));
            case Optional<?> maybe -> maybe.ifPresent(each -> check(field, each, false));
            case Record id
            when isOurs(id) && id.getClass().getRecordComponents().length == 1 -> checkNumbers(field, id.toString());
            case Record nested when isOurs(nested) -> check(nested);
            default -> {}
        }
    }

    private static boolean isOurs(Record nested) {
        return nested.getClass().getPackageName().startsWith("mingjing.events");
    }

    private static void checkText(String field, String text, boolean mayBeEmpty) {
        if (text.isBlank() && !mayBeEmpty) {
            throw new Refused(Reason.EMPTY_TEXT, new Field(field));
        }
        if (text.length() > LONGEST) {
            throw new Refused(Reason.TEXT_TOO_LONG, new Field(field), LONGEST);
        }
        checkNumbers(field, text);
    }

    private static void checkDocument(String field, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LongText.MOST_BYTES) {
            throw new Refused(Reason.DOCUMENT_TOO_LONG, new Field(field), LongText.MOST_BYTES / 1024);
        }
        checkNumbers(field, text);
    }

    /** Full-width digits, as a Chinese keyboard may type them, count as digits. */
    private static void checkNumbers(String field, String text) {
        if (HASH.matcher(text).matches()) {
            return;
        }
        if (PERSONAL_NUMBER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .find()) {
            throw new Refused(Reason.PERSONAL_NUMBER, new Field(field));
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
