package mingjing.console.pages;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingjing.events.organisation.UnitId;

/** What the two registers read from their addresses, and how they number new entries. */
final class Registers {
    static final int ROWS = 20;

    /** Chapters of the report in order; what belongs to none comes last. */
    static final Comparator<Integer> BY_CHAPTER =
            Comparator.comparing((Integer chapter) -> chapter == 0).thenComparing(Comparator.naturalOrder());

    private Registers() {}

    /** A unit and all below it; none named means any. */
    static Set<UnitId> units(String unit, Directory names) {
        try {
            return unit.isBlank() ? Set.of() : names.chart().within(new UnitId(unit));
        } catch (IllegalArgumentException _) {
            throw new Missing(unit);
        }
    }

    static Optional<YearMonth> month(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** An id written in an address. */
    static <T> T number(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException _) {
            throw new Missing(text);
        }
    }

    static Optional<String> text(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    /** The number after the highest of the year, for example {@code X-2026-004}. */
    static String next(String letter, int year, Collection<String> taken) {
        String stem = letter + "-" + year + "-";
        int highest = taken.stream()
                .filter(number -> number.matches("\\Q" + stem + "\\E\\d{1,6}"))
                .mapToInt(number -> Integer.parseInt(number.substring(stem.length())))
                .max()
                .orElse(0);
        return stem + "%03d".formatted(highest + 1);
    }
}
