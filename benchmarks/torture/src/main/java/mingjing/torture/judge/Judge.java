package mingjing.torture.judge;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mingjing.candidate.Event;

/**
 * Holds the log against what callers meant and were told.
 *
 * <p>One rule covers every condition: at the place where a command was recorded, the events its decision should have rested on
 * are exactly those it had loaded.
 */
public final class Judge {
    private final List<Event> log;
    private final Notes notes;
    private final Findings findings;
    private final Map<String, Note> sent = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Judge(List<Event> log, Notes notes, Findings findings) {
        this.log = log;
        this.notes = notes;
        this.findings = findings;
    }

    /**
     * Judges a log at rest.
     *
     * @param log all events in the store's order, read after everything came to rest
     * @param ordered whether that order is the store's own; without one, only what concerns single commands is judged
     */
    public static void judge(List<Event> log, boolean ordered, Notes notes, Findings findings) {
        Judge judge = new Judge(log, notes, findings);
        judge.indexes();
        judge.answers();
        if (ordered) {
            judge.conditions();
            judge.order();
        }
    }

    private void indexes() {
        for (Note note : notes.all()) {
            note.attempt.events().forEach(event -> sent.put(event.id(), note));
        }
        for (int place = 0; place < log.size(); place++) {
            Event event = log.get(place);
            Note note = sent.get(event.id());
            if (places.putIfAbsent(event.id(), place) != null) {
                findings.add(Wrong.DUPLICATED, event.id());
            } else if (note == null) {
                findings.add(Wrong.UNKNOWN, event.id());
            } else if (note.attempt.events().stream().noneMatch(meant -> same(meant, event))) {
                findings.add(Wrong.ALTERED, event.id() + " " + event.type() + " " + event.tags());
            }
        }
    }

    /** Stores may keep tags in an order of their own. */
    private static boolean same(Event meant, Event recorded) {
        return meant.id().equals(recorded.id())
                && meant.type().equals(recorded.type())
                && Set.copyOf(meant.tags()).equals(new HashSet<>(recorded.tags()))
                && json(meant).equals(json(recorded));
    }

    /** A store that keeps JSON as values writes it with spaces of its own. */
    private static String json(Event event) {
        return new String(event.payload(), StandardCharsets.UTF_8).replace(" ", "");
    }

    private void answers() {
        for (Note note : notes.all()) {
            Attempt attempt = note.attempt;
            long there = attempt.events().stream()
                    .filter(event -> places.containsKey(event.id()))
                    .count();
            if (note.contradiction() != null) {
                findings.add(Wrong.CONTRADICTED, attempt.commandId());
            }
            if (there == 0 && note.isRecorded()) {
                findings.add(Wrong.LOST, attempt.commandId() + " of " + attempt.scope());
            } else if (there > 0 && there < attempt.events().size()) {
                findings.add(Wrong.TORN, attempt.commandId());
            }
            if (note.isRefused() && there > 0) {
                findings.add(Wrong.RECORDED_THOUGH_REFUSED, attempt.commandId());
            }
        }
    }

    private void conditions() {
        List<Note> conditional = notes.all().stream()
                .filter(note -> note.attempt.isConditional())
                .toList();
        Matching matching = new Matching(
                conditional.stream().map(note -> note.attempt.scope()).toList());
        Set<Note> judged = new HashSet<>();
        for (Event event : log) {
            Note note = sent.get(event.id());
            if (note != null && note.attempt.isConditional() && judged.add(note)) {
                checkLoaded(note.attempt, matching.of(note.attempt.scope()));
            }
            matching.meet(event, note == null ? Long.MIN_VALUE : note.firstSent);
        }
        for (Note note : conditional) {
            // The cause must be an event it did not know, of a command that was on its way by then.
            if (note.isRefused()
                    && matching.of(note.attempt.scope()).firstSentAfter(note.attempt.loaded()) > note.refusedAt()) {
                findings.add(Wrong.REFUSED_WITHOUT_CAUSE, note.attempt.commandId() + " on " + note.attempt.scope());
            }
        }
    }

    private void checkLoaded(Attempt attempt, Matching.Met met) {
        if (met.count() != attempt.loaded() || !met.last.equals(attempt.lastLoaded())) {
            findings.add(
                    Wrong.OVERLOOKED,
                    attempt.commandId() + " knew " + attempt.loaded() + " events of " + attempt.scope() + " up to '"
                            + attempt.lastLoaded() + "', but " + met.count() + " came before it, up to '" + met.last
                            + "'");
        }
    }

    /** Positions grow, and what was acknowledged before another command was even sent stands before it. */
    private void order() {
        IntStream.range(1, log.size())
                .filter(place -> log.get(place).position() <= log.get(place - 1).position())
                .forEach(place -> findings.add(
                        Wrong.OUT_OF_ORDER, "position " + log.get(place).position()));
        long knownLater = Long.MAX_VALUE;
        for (Event event : log.reversed()) {
            Note note = sent.get(event.id());
            if (note == null) {
                continue;
            }
            if (knownLater != Long.MAX_VALUE && note.firstSent - knownLater > 0) {
                findings.add(Wrong.OUT_OF_ORDER, event.id() + " stands before one that was acknowledged earlier");
            }
            knownLater = Math.min(knownLater, note.recordedAt());
        }
    }
}
