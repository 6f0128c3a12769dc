package mingjing.bench.driver;

import java.util.Locale;
import java.util.stream.Collectors;
import mingjing.candidate.Candidate;

/** Answers as one line of JSON; written by hand, because a JSON library here would be a version for every candidate to clash with. */
final class Answer {
    private Answer() {}

    static String greeting(Candidate candidate) {
        String abilities = candidate.abilities().stream()
                .map(ability -> text(ability.name()))
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"candidate\":" + text(candidate.name()) + ",\"abilities\":" + abilities + "}";
    }

    static String done() {
        return "{\"done\":true}";
    }

    static String of(Measured measured) {
        return String.format(
                Locale.ROOT,
                "{\"perSecond\":%.3f,\"p50Micros\":%.1f,\"p99Micros\":%.1f,\"operations\":%d,\"refused\":%d}",
                measured.perSecond(),
                measured.p50Micros(),
                measured.p99Micros(),
                measured.operations(),
                measured.refused());
    }

    static String failed(Exception e) {
        return "{\"failure\":" + text(e.toString()) + "}";
    }

    private static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars()
                .forEach(c -> quoted.append(
                        c == '"' || c == '\\' || c < ' ' ? String.format("\\u%04x", c) : Character.toString(c)));
        return quoted.append('"').toString();
    }
}
