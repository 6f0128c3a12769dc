package mingjing.console.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingjing.query.Asked;

/** How answers say what moment they are about. */
final class Times {
    private Times() {}

    /** The position and day looked at, and whether that is the newest there is. */
    static Map<String, Object> of(Asked asked) {
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put("position", asked.position());
        moment.put("until", asked.day().equals(LocalDate.MAX) ? "" : asked.day().toString());
        moment.put("now", asked.now());
        return moment;
    }
}
