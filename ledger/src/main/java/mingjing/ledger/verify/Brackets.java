package mingjing.ledger.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.witness.Policy;

/**
 * Between which moments an entry must have been recorded: after witnesses last saw the log without it, before they first saw it with it.
 *
 * <p>Only witnesses that are asked at once tell the earlier moment; one behind an air gap signs days later what was true days ago.
 */
final class Brackets {
    /** For publishing, asking witnesses, and clocks that do not agree. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final List<Seen> seen = new ArrayList<>();
    private int next;
    private Optional<Instant> notBefore = Optional.empty();

    /** A tree was seen by a quorum at {@code first}, and by somebody who is asked at once at {@code earliest}. */
    private record Seen(long size, Optional<Instant> earliest, Instant first) {}

    /** Takes in what was witnessed, in any order. */
    static Brackets of(Policy policy, List<Policy.Judged> witnessed) {
        List<String> online = policy.witnesses().stream()
                .filter(witness -> witness.url().isPresent())
                .map(Policy.Named::name)
                .toList();
        Brackets brackets = new Brackets();
        for (Policy.Judged judged : witnessed) {
            Optional<Instant> earliest = judged.seen().entrySet().stream()
                    .filter(each -> online.contains(each.getKey()))
                    .map(each -> each.getValue())
                    .min(Comparator.naturalOrder());
            judged.at()
                    .ifPresent(
                            at -> brackets.seen.add(new Seen(judged.checkpoint().size(), earliest, at)));
        }
        brackets.seen.sort(Comparator.comparingLong(Seen::size).thenComparing(Seen::first));
        return brackets;
    }

    /**
     * What is wrong with the moment an entry says it was recorded at; must be asked in the order of entries.
     *
     * @return the bracket in words, empty where the moment lies in it
     */
    Optional<String> contradiction(long index, Instant recordedAt) {
        while (next < seen.size() && seen.get(next).size() <= index) {
            Optional<Instant> earliest = seen.get(next).earliest();
            if (earliest.isPresent() && notBefore.map(earliest.get()::isAfter).orElse(true)) {
                notBefore = earliest;
            }
            next++;
        }
        if (notBefore.isPresent() && recordedAt.isBefore(notBefore.get().minus(TOLERANCE))) {
            return Optional.of("不早于 " + notBefore.get() + "（那时见证人看到的账本还没有它）");
        }
        if (next < seen.size() && recordedAt.isAfter(seen.get(next).first().plus(TOLERANCE))) {
            return Optional.of("不晚于 " + seen.get(next).first() + "（那时见证人已看到它）");
        }
        return Optional.empty();
    }
}
