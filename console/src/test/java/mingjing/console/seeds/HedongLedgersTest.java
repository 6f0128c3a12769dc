package mingjing.console.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.TrafficLight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the committed files of {@code seeds/hedong-2022} to their generator, to the guards and to the open figures. */
class HedongLedgersTest {
    private static final Map<String, Table> FILES = new LinkedHashMap<>();
    private static Map<ProblemId, List<ProblemEvent>> lives = Map.of();

    @BeforeAll
    static void read() throws IOException {
        if (Boolean.getBoolean("seeds.write")) {
            HedongLedgers.write(folder());
        }
        for (Table table : HedongLedgers.tables()) {
            FILES.put(table.name(), TableFiles.read(folder(), table.file()));
        }
        lives = LedgerReplay.of(FILES);
    }

    /** The build runs in the module's folder, an editor often in the project's. */
    private static Path folder() {
        Path here = Path.of("seeds/hedong-2022");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    @Test
    void the_committed_files_say_what_the_generator_says() throws IOException {
        for (Table table : HedongLedgers.tables()) {
            Table file = table(table.name());
            assertThat(file.headers()).as(table.file()).isEqualTo(table.headers());
            assertThat(file.text()).as(table.file()).isEqualTo(table.text());
        }
        Path again = Files.createTempDirectory("mingjing-test-");
        TableFiles.write(again, HedongLedgers.WORK, new PlainLedgers().tables());
        assertThat(again.resolve(HedongLedgers.WORK))
                .as("the registers of plain records")
                .hasSameBinaryContentAs(folder().resolve(HedongLedgers.WORK));
        assertThat(Files.readString(folder().resolve("org.yaml"))).isEqualTo(OrgFile.text());
    }

    @Test
    void the_open_figures_of_the_report_come_out() {
        assertThat(lives).hasSize(162);
        assertThat(table("问题台账").rows()).hasSize(162);
        assertThat(table("措施台账").rows()).hasSize(190);
        assertThat(count("学习台账", "专题", "作风建设")).isEqualTo(19);
        assertThat(count("学习台账", "专题", "法治")).isEqualTo(4);
        assertThat(count("学习台账", "形式", "警示教育")).isEqualTo(2);
        assertThat(table("学习台账").records().stream().map(row -> row.get("形式")).distinct())
                .hasSize(8);
    }

    @Test
    void every_life_passes_the_guards() {
        lives.values().forEach(LifeGuards::check);
    }

    @Test
    void all_is_closed_by_the_end_of_the_year() {
        assertThat(lives.values())
                .allMatch(life -> Standing.stage(life, Days.YEAR_END).isClosed());
        assertThat(LedgerReplay.events(lives))
                .noneMatch(event -> event.occurredOn().isAfter(Days.YEAR_END));
    }

    @Test
    void on_30_june_lights_of_all_colours_are_on() {
        Map<TrafficLight, Long> lights = Standing.lights(lives.values(), LocalDate.of(2022, 6, 30));

        assertThat(lights.get(TrafficLight.RED)).isGreaterThanOrEqualTo(3);
        assertThat(lights.get(TrafficLight.YELLOW)).isGreaterThanOrEqualTo(3);
        assertThat(lights.get(TrafficLight.BLUE)).isGreaterThanOrEqualTo(3);
        assertThat(lights.get(TrafficLight.GREEN)).isGreaterThanOrEqualTo(3);
        assertThat(lights.values().stream().mapToLong(n -> n).sum()).isBetween(60L, 80L);
    }

    @Test
    void some_things_go_wrong_as_they_do() {
        assertThat(events(ProblemReturned.class)).isEqualTo(14);
        assertThat(events(ProblemReopened.class)).isEqualTo(6);
        assertThat(events(DeadlineExtended.class)).isEqualTo(10);
        assertThat(events(ClockPaused.class)).isEqualTo(4);
        assertThat(events(ProblemShelved.class)).isEqualTo(2);
        assertThat(events(ProblemTransferred.class)).isEqualTo(3);
        assertThat(events(SupervisionNoticeIssued.class)).isBetween(12L, 20L);
        assertThat(events(ReminderSent.class)).isBetween(8L, 20L);
        assertThat(lives.values().stream().filter(Standing::closedLate)).hasSize(20);
        assertThat(table("回头看台账").records().stream()
                        .map(row -> row.get("问题编号"))
                        .distinct()
                        .count())
                .isBetween(52L, 68L);
    }

    @Test
    void numbers_and_problems_are_told_apart() {
        for (Table table : FILES.values()) {
            if (table.headers().contains("编号")) {
                assertThat(table.records().stream().map(row -> row.get("编号")))
                        .as(table.name())
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(table("问题台账").records().stream().map(row -> row.get("问题"))).doesNotHaveDuplicates();
        assertThat(table("措施台账").records().stream().map(row -> row.get("措施编号"))).doesNotHaveDuplicates();
        assertThat(Staff.ALL.stream().map(Staff.Person::name)).doesNotHaveDuplicates();
        assertThat(OrgChart.ALL.stream().map(OrgChart.Unit::name)).doesNotHaveDuplicates();
    }

    @Test
    void everything_happens_on_a_working_day() {
        for (Table table : FILES.values()) {
            for (List<String> row : table.text()) {
                row.stream()
                        .filter(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"))
                        .forEach(day -> assertThat(Days.CALENDAR.isWorkingDay(LocalDate.parse(day)))
                                .as("%s: %s", table.name(), row)
                                .isTrue());
            }
        }
    }

    @Test
    void a_secretary_acts_only_while_in_office() {
        PersonId former = new PersonId("S-05");
        PersonId successor = new PersonId("S-09");
        LedgerReplay.events(lives).forEach(event -> {
            boolean successorsTime = event.occurredOn().isAfter(Staff.LAST_DAY_OF_FORMER_SECRETARY);
            assertThat(Standing.actor(event)).as("%s", event).isNotEqualTo(successorsTime ? former : successor);
        });
    }

    @Test
    void no_leader_is_in_two_places_at_once() {
        Map<String, LocalTime> busyUntil = new HashMap<>();
        for (Map<String, String> visit : table("走访台账").records()) {
            String leaderAndDay = visit.get("领导") + visit.get("日期");
            LocalTime from = LocalTime.parse(visit.getOrDefault("开始", ""));
            LocalTime until = LocalTime.parse(visit.getOrDefault("结束", ""));
            assertThat(from).isBefore(until).isAfterOrEqualTo(busyUntil.getOrDefault(leaderAndDay, LocalTime.MIN));
            busyUntil.put(leaderAndDay, until);
        }
    }

    @Test
    void a_visit_meets_only_problems_that_are_registered_and_open() {
        for (Map<String, String> visit : table("走访台账").records()) {
            String problems = visit.getOrDefault("涉及问题", "");
            LocalDate day = LocalDate.parse(visit.getOrDefault("日期", ""));
            for (String problem : problems.isEmpty() ? new String[0] : problems.split("、", -1)) {
                List<ProblemEvent> life = lives.getOrDefault(new ProblemId(problem), List.of());
                assertThat(life.getFirst().occurredOn()).as("%s", visit).isBefore(day);
                assertThat(Standing.stage(life, day).isClosed()).as("%s", visit).isFalse();
            }
        }
    }

    private static long events(Class<? extends ProblemEvent> kind) {
        return LedgerReplay.events(lives).filter(kind::isInstance).count();
    }

    private static Table table(String name) {
        return FILES.getOrDefault(name, new Table(name, List.of(), List.of()));
    }

    private static long count(String table, String header, String value) {
        return table(table).records().stream()
                .filter(row -> value.equals(row.get(header)))
                .count();
    }
}
