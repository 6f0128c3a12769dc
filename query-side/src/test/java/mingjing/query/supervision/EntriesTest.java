package mingjing.query.supervision;

import static mingjing.query.Year.CLERK;
import static mingjing.query.Year.LI;
import static mingjing.query.Year.ONE;
import static mingjing.query.Year.STREET;
import static mingjing.query.Year.TWO;
import static mingjing.query.Year.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernEvent.ConcernAppraised;
import mingjing.events.concern.ConcernEvent.ConcernCollected;
import mingjing.events.concern.ConcernEvent.ConcernReworked;
import mingjing.events.concern.ConcernEvent.ConcernWithdrawn;
import mingjing.events.concern.ConcernEvent.SatisfactionAsked;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.Grade;
import mingjing.events.organisation.OrgEvent.UnitEstablished;
import mingjing.events.organisation.OrgEvent.UnitMerged;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.LightRule;
import mingjing.events.study.StudyEvent.StudySessionHeld;
import mingjing.events.study.StudyId;
import mingjing.events.supervision.QuestionEvent.QuestionAnswered;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.Projections;
import mingjing.query.Year;
import mingjing.query.board.RectificationBoard;
import mingjing.query.catalogue.Kinds;
import mingjing.query.norm.Norms;
import mingjing.query.organisation.Organisation;
import mingjing.query.supervision.EntryQuestions.Pattern;
import mingjing.query.supervision.EntryQuestions.Question;
import mingjing.store.Append;
import mingjing.store.CanonicalJson;
import mingjing.store.Condition;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.StoreSettings;
import mingjing.store.TestDatabase;
import mingjing.store.projection.ProjectionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records entered at moments that a test chooses, read through the views as the application has them. */
class EntriesTest {
    private static final String NORMS = """
            规范: 督导规范
            参数:
              - {名称: 迟录天数, 值: 15, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 迟录起问条数, 值: 2, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 迟录起问条数, 值: 9, 地区: SQ-02, 自: 2022-01-01, 来源: 偏远社区}
              - {名称: 一小时条数, 值: 4, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 一分钟条数, 值: 3, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 同一时刻天数, 值: 3, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 检查前天数, 值: 3, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 检查前条数, 值: 3, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
              - {名称: 秒数.日期, 值: 1, 地区: JD, 自: 2022-01-01, 来源: 实测}
              - {名称: 秒数.选项, 值: 2, 地区: JD, 自: 2022-01-01, 来源: 实测}
              - {名称: 秒数.数量, 值: 3, 地区: JD, 自: 2022-01-01, 来源: 实测}
              - {名称: 秒数.文字, 值: 10, 地区: JD, 自: 2022-01-01, 来源: 实测}
              - {名称: 秒数.导入一行, 值: 3, 地区: JD, 自: 2022-01-01, 来源: 实测}
            检查:
              - {名称: 半年检查, 日期: 2022-07-05}
              - {名称: 国庆检查, 日期: 2022-10-02}
            填报: [study.]
            """;

    private final TestDatabase database = TestDatabase.create();
    private final Settable clock = new Settable();
    private final EventStore store = database.open(StoreSettings.defaults().withClock(clock));
    private final RectificationBoard board = new RectificationBoard(store, database.dataSource(), LightRule.standard());
    private final Entries entries = new Entries(store, database.dataSource(), board);
    private final Organisation organisation = new Organisation(store, database.dataSource());
    private final Norms norms = new Norms(store);
    private final EntryQuestions questions =
            new EntryQuestions(entries, norms, organisation, store, database.dataSource());
    private final BurdenMeter burden = new BurdenMeter(entries, norms, new Kinds(store), organisation);
    private int count;

    private static final class Settable extends Clock {
        private Instant now = Instant.parse("2022-01-04T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void begin() {
        at("2022-01-04T09:00", Map.of(), unit("JD", OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty()));
        at("2022-01-04T09:00", Map.of(), unit("SQ-01", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET)));
        at("2022-01-04T09:00", Map.of(), unit("SQ-02", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET)));
        at("2022-01-04T09:00", Map.of(), new NormsDefined("督导规范", 1, NORMS, "aa", CLERK, day("01-04")));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private static UnitEstablished unit(String code, OrgLevel level, Optional<UnitId> parent) {
        return new UnitEstablished(new UnitId(code), code, level, parent, 0, CLERK, day("01-01"));
    }

    private void at(String minute, Map<String, String> origin, DomainEvent event) {
        clock.now = LocalDateTime.parse(minute).atZone(Moments.SHANGHAI).toInstant();
        String id = "e-" + ++count;
        NewEvent stored = new NewEvent(
                id,
                Vocabulary.EVENTS.nameOf(event.getClass()),
                1,
                new TreeSet<>(Vocabulary.EVENTS.tagsOf(event)),
                event.occurredOn(),
                CanonicalJson.bytes(event));
        store.append(new Append(List.of(stored), Condition.none(), id, id, "clerk", origin))
                .join();
    }

    private void session(String minute, UnitId unit, String on) {
        session(minute, unit, on, Map.of());
    }

    private void session(String minute, UnitId unit, String on, Map<String, String> origin) {
        at(minute, origin, new StudySessionHeld(new StudyId("X-" + count), Year.session(on, unit, ""), CLERK, day(on)));
    }

    private Asked now() {
        return new Moments(store, clock).now();
    }

    private List<Pattern> patterns(Asked asked) {
        keep();
        return questions.view(asked).questions().stream().map(Question::pattern).toList();
    }

    private void keep() {
        try (ProjectionRunner runner = new ProjectionRunner(store, database.dataSource(), Projections.all())) {
            runner.start();
            assertThat(runner.awaitCaughtUp(store.head(), Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    @Test
    void what_is_entered_long_after_it_happened_is_a_question_with_its_events() {
        session("2022-03-20T10:01", ONE, "03-01");
        session("2022-03-21T11:02", ONE, "03-02");
        session("2022-03-22T12:03", ONE, "03-20");
        session("2022-03-20T10:04", TWO, "03-01");
        session("2022-03-21T11:05", TWO, "03-02");
        assertThat(patterns(now())).containsExactly(Pattern.LATE);
        Question late = questions.view(now()).questions().getFirst();
        assertThat(late.count()).isEqualTo(2);
        assertThat(late.of()).isEqualTo(3);
        assertThat(late.threshold().source()).isEqualTo("街道要求");
        assertThat(questions.events(late, now())).hasSize(2);
        assertThat(patterns(new Moments(store, clock).ask(Optional.of("@5"), Optional.empty())))
                .isEmpty();
        at("2022-03-23T09:00", Map.of(), new QuestionAnswered(late.id(), ONE, "停电", LI, day("03-23")));
        keep();
        assertThat(questions.view(now()).questions().getFirst().answers())
                .extracting(QuestionAnswers.Answer::answer)
                .containsExactly("停电");
    }

    @Test
    void crowds_of_entries_are_questions_too() {
        for (int i = 0; i < 4; i++) {
            session("2022-04-01T23:59", ONE, "04-01");
        }
        session("2022-04-02T23:59", ONE, "04-02");
        session("2022-04-03T23:59", ONE, "04-03");
        assertThat(patterns(now())).containsExactly(Pattern.BURST, Pattern.SAME_MINUTE, Pattern.SAME_TIME);
        assertThat(questions.view(now()).questions().getLast().count()).isEqualTo(6);
    }

    @Test
    void a_rush_before_an_inspection_is_asked_about() {
        session("2022-07-02T09:01", ONE, "07-01");
        session("2022-07-03T10:02", ONE, "07-02");
        session("2022-07-04T11:03", ONE, "07-03");
        session("2022-07-05T12:04", ONE, "07-04");
        assertThat(patterns(now())).containsExactly(Pattern.BEFORE_INSPECTION);
        Question rush = questions.view(now()).questions().getFirst();
        assertThat(rush.when()).containsExactly("2022-07-02", "2022-07-03", "2022-07-04");
        assertThat(questions.events(rush, now())).hasSize(3);
    }

    @Test
    void a_rush_that_began_in_the_month_before_is_a_question_of_the_inspections_month() {
        session("2022-09-01T09:00", ONE, "09-01");
        session("2022-09-28T09:01", TWO, "09-28");
        session("2022-09-29T10:02", ONE, "09-29");
        session("2022-09-29T11:03", TWO, "09-29");
        session("2022-09-30T12:04", ONE, "09-30");
        session("2022-09-30T13:05", TWO, "09-30");
        session("2022-09-30T14:06", TWO, "09-30");
        session("2022-10-01T15:07", ONE, "09-30");
        assertThat(patterns(now())).containsExactly(Pattern.BEFORE_INSPECTION, Pattern.BEFORE_INSPECTION);
        List<Question> rushes = questions.view(now()).questions();
        assertThat(rushes).extracting(Question::unit).containsExactly(ONE, TWO);
        assertThat(rushes).extracting(Question::month).containsOnly("2022-10");
        assertThat(rushes).extracting(Question::count).containsExactly(3, 3);
        assertThat(rushes).extracting(Question::of).containsExactly(4, 4);
        assertThat(questions.events(rushes.getFirst(), now())).hasSize(3);
    }

    @Test
    void what_the_street_did_about_a_concern_is_no_entry_of_its_community() {
        ConcernId concern = new ConcernId("S-1");
        LocalDate on = day("03-02");
        at("2022-03-02T10:00", Map.of(), new ConcernCollected(concern, ONE, Channel.GRID_VISIT, "灯不亮", CLERK, on));
        at("2022-03-03T10:00", Map.of(), new SatisfactionAsked(concern, ONE, Optional.of(2), "慢", CLERK, on));
        at("2022-03-04T10:00", Map.of(), new ConcernReworked(concern, ONE, "不满意", CLERK, on));
        at("2022-03-05T10:00", Map.of(), new ConcernAppraised(concern, ONE, Grade.GOOD, CLERK, on));
        at("2022-03-06T10:00", Map.of(), new ConcernWithdrawn(concern, ONE, "重复", CLERK, on));
        keep();
        assertThat(entries.ofUnits(now()))
                .singleElement()
                .satisfies(month ->
                        assertThat(month.entries().byHand()).containsExactly(Map.entry("concern.ConcernCollected", 1)));
    }

    @Test
    void a_community_merged_within_the_year_keeps_its_line() {
        session("2022-03-02T10:01", ONE, "03-01");
        at("2022-07-01T09:00", Map.of(), new UnitMerged(ONE, TWO, CLERK, day("07-01")));
        clock.now = Instant.parse("2022-12-31T01:00:00Z");
        keep();
        assertThat(burden.view(2022, now()).lines())
                .extracting(BurdenMeter.Line::community)
                .containsExactly(ONE, TWO);
        clock.now = Instant.parse("2023-12-31T01:00:00Z");
        assertThat(burden.view(2023, now()).lines())
                .extracting(BurdenMeter.Line::community)
                .containsExactly(TWO);
    }

    @Test
    void an_imported_ledger_is_one_batch_and_no_question() {
        for (int row = 2; row < 12; row++) {
            session("2022-12-30T23:59", ONE, "03-01", Map.of("file", "学习台账.xlsx", "row", Integer.toString(row)));
        }
        assertThat(patterns(now())).isEmpty();
        assertThat(questions.view(now()).batches())
                .containsExactly(new EntryQuestions.Batch(ONE, "2022-12", "学习台账.xlsx", 10));
    }

    /** Day 1 s, unit, form and host 2 s each, topic and material 10 s each, attendees 3 s: campaign and decisions may be empty. */
    @Test
    void burden_is_fields_and_seconds_and_imports_count_apart() {
        session("2022-03-02T10:01", ONE, "03-01");
        session("2022-03-03T10:02", ONE, "03-02");
        session("2022-04-03T10:02", ONE, "03-02", Map.of("file", "学习台账.xlsx"));
        keep();
        BurdenMeter.Line line = burden.view(2022, now()).lines().getFirst();
        assertThat(line.months()).containsOnlyKeys("2022-03", "2022-04");
        assertThat(line.month("2022-03")).isEqualTo(new BurdenMeter.Load(2, 14, 4, 0, 60));
        assertThat(line.month("2022-04")).isEqualTo(new BurdenMeter.Load(0, 0, 0, 1, 3));
        assertThat(burden.view(2022, new Moments(store, clock).ask(Optional.of("@5"), Optional.empty()))
                        .lines()
                        .getFirst()
                        .month("2022-03")
                        .entries())
                .isEqualTo(1);
    }
}
