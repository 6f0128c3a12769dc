package mingjing.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mingjing.events.Words;

/** An order that the state of affairs does not allow; nothing was recorded. Says why, and what to do next. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> details;

    public Refused(Reason reason, Object... details) {
        super(reason + " " + List.of(details));
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** The ids, days and stages the refusal speaks of. */
    public List<Object> details() {
        return details;
    }

    /** The refusal in the reader's language. */
    public String message(Locale locale) {
        Object[] words = details.stream().map(detail -> word(detail, locale)).toArray();
        return Messages.format(locale, reason.name(), words);
    }

    private static String word(Object detail, Locale locale) {
        return switch (detail) {
            case Enum<?> word -> Words.of(word, locale);
            case Field field -> Messages.word(locale, field);
            case Iterable<?> many ->
                StreamSupport.stream(many.spliterator(), false)
                        .map(each -> word(each, locale))
                        .collect(Collectors.joining("、"));
            default -> detail.toString();
        };
    }

    /** A refusal is an answer, not a fault: nobody reads its stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
