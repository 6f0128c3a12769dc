package mingjing.torture.cases;

import java.util.List;
import java.util.stream.Stream;
import mingjing.torture.Case;

/** All cases that any store can be put through. */
public final class Cases {
    private Cases() {}

    public static List<Case> all() {
        return Stream.of(Races.all(), Decisions.all(), Ends.all(), Troubles.all(), List.of(DiskFull.CASE))
                .flatMap(List::stream)
                .toList();
    }
}
