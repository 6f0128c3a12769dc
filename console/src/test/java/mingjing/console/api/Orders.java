package mingjing.console.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Orders as JSON; each problem has a number of its own, so that tests do not meet. */
final class Orders {
    /** Not overdue for as long as the tests run, and not so far away that it is refused. */
    static String deadline() {
        return LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    }

    private Orders() {}

    static String number() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static String register(String number) {
        return register(number, "SQ-01");
    }

    static String register(String number, String unit) {
        return """
                {"problemId": "%s", "what": "楼道灯不亮", "source": "群众来信", "handling": "FIX_BY_DEADLINE",
                 "responsibleUnit": "%s", "leadUnit": "JD", "deadline": "%s", "occurredOn": "2022-12-01"}""".formatted(number, unit, deadline());
    }

    static String acknowledge(String number) {
        return "{\"problemId\": \"%s\", \"occurredOn\": \"2022-12-02\"}".formatted(number);
    }
}
