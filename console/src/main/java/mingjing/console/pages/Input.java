package mingjing.console.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** What somebody wrote into a form, read field by field. */
record Input(MultiValueMap<String, String> fields) {
    Optional<String> key() {
        return all("key").stream().filter(key -> !key.isBlank()).findFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    String text(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    /** What was written, blanks at its ends too. */
    String raw(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Each line that is not blank. */
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    LocalDate day(String name) {
        return read(name, LocalDate::parse);
    }

    LocalTime time(String name) {
        return read(name, LocalTime::parse);
    }

    int number(String name) {
        return read(name, Integer::parseInt);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text));
    }

    /** An id or any other value whose reader refuses with {@link IllegalArgumentException}. */
    <T> T read(String name, Function<String, T> reader) {
        return readText(name, text(name), reader);
    }

    <T> List<T> readAll(String name, Function<String, T> reader) {
        return all(name).stream().map(text -> readText(name, text, reader)).toList();
    }

    private static <T> T readText(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableField(name, e);
        }
    }
}
