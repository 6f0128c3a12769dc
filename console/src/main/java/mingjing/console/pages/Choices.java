package mingjing.console.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of an enum as choices; their labels are messages {@code <Type>.<WORD>}, which the template looks up. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> List<Option> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> new Option(word.name(), "#" + type.getSimpleName() + "." + word.name()))
                .toList();
    }

    /** The word an address names; one that is unknown counts as none, so that an old link still opens. */
    static <E extends Enum<E>> Optional<E> read(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(text.strip()))
                .findFirst();
    }
}
