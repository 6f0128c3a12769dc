package mingjing.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import mingjing.console.RunningConsole;
import mingjing.console.access.Endpoints.Endpoint;
import mingjing.console.api.Caller;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.console.security.Scope;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What one community wrote is read through no door by those who see another only; whoever sees everything does read it there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTest {
    private static final String MARK = "外单位所记" + UUID.randomUUID().toString().substring(0, 8);
    private static final String NUMBER = "T-" + UUID.randomUUID().toString().substring(0, 13);
    private static final String FOREIGN = "SQ-02";
    private static final String KIND = "ServiceRendered";

    /** Those by whom it is read there: an empty walk would prove nothing. */
    private static final Set<String> READ_THERE = Set.of(
            "/rectification/{number}",
            "/api/v1/problems/{id}",
            "/concerns/{number}",
            "/api/v1/concerns/{number}",
            "/studies/{number}",
            "/visits/{number}",
            "/exports/{kind}.{format:xlsx|csv}",
            "/audit/{which}",
            "/api/v1/events",
            "/api/v1/events/{id}",
            "/ledger/events/{id}");

    private final List<String> ids = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    @BeforeAll
    void write() {
        open("net-unit", Scope.UNIT);
        open("net-self", Scope.SELF);
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        String deadline = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        order("RegisterProblem", """
                {"problemId": "%s", "what": "%s", "source": "群众来信", "handling": "FIX_BY_DEADLINE",
                 "responsibleUnit": "SQ-02", "leadUnit": "JD", "deadline": "%s", "occurredOn": "%s"}""".formatted(NUMBER, MARK, deadline, day));
        order("CollectConcern", """
                {"concernId": "%s", "unit": "SQ-02", "channel": "GRID_VISIT", "what": "%s", "occurredOn": "%s"}""".formatted(NUMBER, MARK, day));
        order("RecordStudySession", """
                {"studyId": "%s", "session": {"day": "%s", "unit": "SQ-02", "form": "PARTY_LECTURE", "campaign": "",
                 "topic": "%s", "material": "讲稿", "host": "S-02", "attendees": 9, "decisions": ""}}""".formatted(NUMBER, day, MARK));
        order("RecordSiteVisit", """
                {"visitId": "%s", "visit": {"leader": "L-09", "day": "%s", "unit": "SQ-02", "place": "%s", "from": "06:01",
                 "until": "06:02", "duties": ["FACE_PROBLEM"], "problems": []}, "solvedOnSite": []}""".formatted(NUMBER, day, MARK));
    }

    private static void open(String name, Scope scope) {
        RunningConsole.node()
                .accounts()
                .open(new Account(name, Role.CLERK, new PersonId("J-03"), "SQ-01", scope), RunningConsole.PASSWORD);
    }

    private void order(String name, String json) {
        Caller.Answer answer = Caller.as("clerk").order(name, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        answer.json().path("events").forEach(event -> {
            ids.add(event.path("id").asString());
            positions.add(event.path("position").asLong());
        });
    }

    @Test
    void nobody_reads_through_any_door_what_another_unit_wrote() {
        List<String> leaks = new ArrayList<>();
        for (String account : List.of("secretary", "net-unit", "net-self")) {
            read(account).forEach((pattern, path) -> leaks.add(account + " reads it at " + path));
        }
        assertThat(leaks).isEmpty();
        assertThat(read("auditor").keySet()).containsAll(READ_THERE);
    }

    /** Where the mark is read, by pattern. */
    private Map<String, String> read(String account) {
        Session session = Session.as(account);
        Caller caller = Caller.as(account);
        Function<String, String> program = path -> caller.get(path).body();
        Function<String, String> person = path -> session.get(path).body();
        Map<String, String> found = new LinkedHashMap<>();
        for (Endpoint door : Endpoints.all()) {
            if (!door.isRead() || door.pattern().equals("/ledger/bundle")) {
                continue;
            }
            for (String path : paths(door.pattern())) {
                String body = (door.isForPrograms() ? program : person).apply(path);
                if (body.contains(MARK)) {
                    found.put(door.pattern(), path);
                }
            }
        }
        return found;
    }

    /** Every place behind a door where the mark could stand. */
    private List<String> paths(String pattern) {
        long before = positions.getFirst() - 1;
        return switch (pattern) {
            case "/audit/{which}" ->
                positions.stream().map(at -> "/audit/" + at).toList();
            case "/api/v1/events/{id}", "/ledger/events/{id}", "/ledger/events/{id}/proof" ->
                ids.stream().map(id -> pattern.replace("{id}", id)).toList();
            case "/api/v1/events" -> List.of(pattern + "?after=" + before, pattern + "?tag=unit:" + FOREIGN);
            case "/exports/{kind}.{format:xlsx|csv}" ->
                new TreeSet<>(Set.of("problems", "measures", "concerns", "studies", "visits", "appeals", KIND))
                        .stream().map(kind -> "/exports/" + kind + ".csv").toList();
            default -> {
                String named = pattern.replace("{kind}", KIND)
                        .replace("{community}", FOREIGN)
                        .replaceAll("\\{format[^}]*}", "html")
                        .replaceAll("\\{[^}]+}", NUMBER);
                yield List.of(named, named + "?unit=" + FOREIGN);
            }
        };
    }

    /** The rank is everybody's; the way to it is shown to those it belongs to. */
    @Test
    void everybody_sees_all_ranks_and_the_way_to_his_own() {
        Caller secretary = Caller.as("secretary");
        assertThat(secretary
                        .get("/api/v1/scoreboard?period=2022")
                        .json()
                        .path("rows")
                        .size())
                .isEqualTo(8);
        assertThat(secretary
                        .get("/api/v1/scoreboard/SQ-01/explanation?period=2022")
                        .status())
                .isEqualTo(200);
        assertThat(secretary
                        .get("/api/v1/scoreboard/SQ-02/explanation?period=2022")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void sums_are_over_what_is_seen() {
        String summary = "/api/v1/rectification/summary?until=2022-12-31";
        int all = Caller.as("auditor").get(summary).json().path("problems").asInt();
        int own = Caller.as("secretary").get(summary).json().path("problems").asInt();
        assertThat(own).isPositive().isLessThan(all);
        assertThat(Caller.as("secretary").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(Caller.as("net-unit").get("/ledger/tile/entries/000").status())
                .isEqualTo(403);
    }
}
