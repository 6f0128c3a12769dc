package mingjing.console.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.UnitId;

/**
 * Somebody who wants to know.
 *
 * @param types stored names of events, or what stands before the dot; none for all
 * @param unit whose events, with all below it; empty for all
 * @param position up to which everything was received or did not concern it
 * @param failures in a row
 * @param stoppedAt since when nothing is sent any more
 */
public record Webhook(
        String id,
        String url,
        List<String> types,
        Optional<UnitId> unit,
        long position,
        int failures,
        Instant nextTryAt,
        Optional<Instant> stoppedAt,
        String createdBy,
        Instant createdAt) {
    public Webhook {
        types = List.copyOf(types);
    }

    /** The stored names it wants, those that came with a later version of the program included. */
    Set<String> wanted() {
        return Vocabulary.EVENTS.names().stream()
                .filter(name -> types.isEmpty() || types.stream().anyMatch(type -> covers(type, name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean covers(String type, String name) {
        return name.equals(type) || name.startsWith(type + ".");
    }

    /**
     * Types as somebody asks for them.
     *
     * @throws IllegalArgumentException with a Chinese message that names the one that does not exist
     */
    static List<String> known(List<String> types) {
        List<String> asked = types.stream()
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        for (String type : asked) {
            if (Vocabulary.EVENTS.names().stream().noneMatch(name -> covers(type, name))) {
                throw new IllegalArgumentException(
                        "没有事件类型 “" + type + "”。请写事件名（如 rectification.ProblemClosed）或点号前的一段（如 rectification）。");
            }
        }
        return asked;
    }
}
