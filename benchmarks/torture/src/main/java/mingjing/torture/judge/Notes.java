package mingjing.torture.judge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import mingjing.candidate.Event;

/** All that was sent and answered in one run, kept outside whatever gets killed. */
public final class Notes implements Journal {
    private final Map<String, Note> byCommand = new ConcurrentHashMap<>();
    private final LongAdder recorded = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile String lastFailure = "";

    @Override
    public void sent(Attempt attempt, long nanos) {
        byCommand.computeIfAbsent(attempt.commandId(), id -> new Note(attempt, nanos));
    }

    @Override
    public void answered(String commandId, Answer answer, String why, long nanos) {
        Note note = byCommand.get(commandId);
        if (note == null) {
            throw new IllegalStateException("an answer to " + commandId + ", which nobody sent");
        }
        note.answer(answer, nanos);
        switch (answer) {
            case RECORDED -> recorded.increment();
            case REFUSED -> refused.increment();
            case FAILED -> {
                failed.increment();
                lastFailure = why;
            }
        }
    }

    public long recorded() {
        return recorded.sum();
    }

    public long refused() {
        return refused.sum();
    }

    public long failed() {
        return failed.sum();
    }

    /** Why the last append failed; empty when none did. */
    public String lastFailure() {
        return lastFailure;
    }

    /** The ids of all events that somebody was told are recorded. */
    public Set<String> acknowledged() {
        return byCommand.values().stream()
                .filter(Note::isRecorded)
                .flatMap(note -> note.attempt.events().stream())
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    Collection<Note> all() {
        return byCommand.values();
    }

    /** The first tag of every event sent: the streams of a store that knows streams only. */
    public Collection<String> streams() {
        TreeSet<String> streams = new TreeSet<>();
        for (Note note : byCommand.values()) {
            for (Event event : note.attempt.events()) {
                streams.addAll(event.tags().stream().limit(1).toList());
            }
        }
        return List.copyOf(streams);
    }
}
