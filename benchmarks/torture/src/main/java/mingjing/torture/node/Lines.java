package mingjing.torture.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.candidate.Event;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Attempt;
import mingjing.torture.judge.Journal;

/** A journal as lines of text, for a pipe: what was written to one survives the writer's death. */
final class Lines {
    private static final String FIELD = "\t";
    private static final String ITEM = ";";
    private static final String PART = "|";
    private static final String WORD = ",";

    private Lines() {}

    static String sent(Attempt attempt, long nanos) {
        return String.join(
                FIELD,
                "sent",
                Long.toString(nanos),
                attempt.commandId(),
                Integer.toString(attempt.loaded()),
                attempt.lastLoaded(),
                attempt.scope().anyOf().stream()
                        .map(each -> String.join(WORD, each.types()) + PART + String.join(WORD, each.tags()))
                        .collect(Collectors.joining(ITEM)),
                attempt.events().stream().map(Lines::event).collect(Collectors.joining(ITEM)));
    }

    private static String event(Event event) {
        return String.join(
                PART,
                event.id(),
                event.type(),
                String.join(WORD, event.tags()),
                new String(event.payload(), StandardCharsets.UTF_8));
    }

    static String answered(String commandId, Answer answer, String why, long nanos) {
        return String.join(
                FIELD, "answered", Long.toString(nanos), commandId, answer.name(), why.replaceAll("\\s+", " "));
    }

    /** Reads one line into a journal; false when it is not one of a journal. */
    static boolean read(String line, Journal journal) {
        String[] fields = line.split(FIELD, -1);
        switch (fields[0]) {
            case "sent" -> {
                if (fields.length == 7) {
                    journal.sent(attempt(fields), Long.parseLong(fields[1]));
                }
            }
            case "answered" -> {
                if (fields.length == 5) {
                    journal.answered(fields[2], Answer.valueOf(fields[3]), fields[4], Long.parseLong(fields[1]));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Attempt attempt(String[] fields) {
        List<Criterion> criteria = items(fields[5], ITEM).map(Lines::criterion).toList();
        List<Event> events = items(fields[6], ITEM).map(Lines::event).toList();
        return new Attempt(fields[2], events, new Scope(criteria), Integer.parseInt(fields[3]), fields[4]);
    }

    private static Criterion criterion(String text) {
        int middle = text.indexOf(PART);
        return new Criterion(
                items(text.substring(0, middle), WORD).collect(Collectors.toSet()),
                items(text.substring(middle + 1), WORD).toList());
    }

    private static Event event(String text) {
        List<String> parts = List.of(text.split("\\|", 4));
        return new Event(
                0,
                parts.get(0),
                parts.get(1),
                items(parts.get(2), WORD).toList(),
                parts.get(3).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> items(String text, String separator) {
        return text.isEmpty() ? Stream.of() : Stream.of(text.split(separator, -1));
    }
}
