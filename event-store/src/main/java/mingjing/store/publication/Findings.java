package mingjing.store.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found and is not yet known to be put right: only a whole round that finds nothing takes a finding back.
 *
 * @param before until the round under way began
 * @param now since then
 */
record Findings(List<Finding> before, List<Finding> now) {
    /** More are not kept: by then nobody needs the list to know what to do. */
    static final int MOST = 100;

    static final Findings NONE = new Findings(List.of(), List.of());

    Findings {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** Each once, with the time it was first found. */
    Findings and(List<Finding> found) {
        List<Finding> more = new ArrayList<>(now);
        for (Finding each : found) {
            if (more.size() < MOST && more.stream().noneMatch(each::isSameAs)) {
                more.add(before.stream().filter(each::isSameAs).findFirst().orElse(each));
            }
        }
        return new Findings(before, more);
    }

    /** What this round does not find again has been put right. */
    Findings roundBegins() {
        return new Findings(all(), List.of());
    }

    Findings roundOver() {
        return new Findings(List.of(), now);
    }

    List<Finding> all() {
        return Stream.concat(
                        before.stream(),
                        now.stream().filter(each -> before.stream().noneMatch(each::isSameAs)))
                .limit(MOST)
                .toList();
    }
}
