package mingjing.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last few that were asked for: the log never changes behind a position, so neither does the answer. */
public final class Recent {
    private Recent() {}

    /** A map for many threads that keeps so many; what is missing is made once while others wait. */
    public static <K, V> Map<K, V> of(int kept) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        });
    }
}
