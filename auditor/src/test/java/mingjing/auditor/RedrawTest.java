package mingjing.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleEvent.RevisitSampleAnnounced;
import mingjing.events.supervision.SampleEvent.RevisitSampleDrawn;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;
import mingjing.ledger.verify.Finding;
import mingjing.ledger.verify.Replayer.Redrawn;
import mingjing.store.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Logs of a sample and nothing else, each with the days on which it was recorded. */
class RedrawTest {
    private static final SampleId SAMPLE = new SampleId("CY-1");
    private static final PersonId PERSON = new PersonId("L-01");
    private static final SeedSource LOTTERY = SeedSource.published("福彩 3D", LocalDate.of(2022, 7, 2));

    private final List<byte[]> log = new ArrayList<>();

    private RedrawTest recorded(String day, SampleEvent event) {
        String id = "e-" + log.size();
        LocalDate on = LocalDate.parse(day);
        log.add(CanonicalJson.bytes(Map.of(
                "id",
                id,
                "type",
                Vocabulary.EVENTS.nameOf(event.getClass()),
                "revision",
                1,
                "tags",
                List.of("sample:" + SAMPLE),
                "occurredOn",
                on,
                "recordedAt",
                on.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                "actor",
                "leader",
                "commandId",
                id,
                "payload",
                event)));
        return this;
    }

    private RedrawTest announced(String day, SeedSource source) {
        Population nobody = new Population(0, LocalDate.parse("2022-07-01"), 0, SampleDraw.hash(List.of()));
        return recorded(
                day,
                new RevisitSampleAnnounced(
                        SAMPLE, nobody, 1, source, SampleDraw.ALGORITHM, PERSON, LocalDate.parse("2022-07-01")));
    }

    private RedrawTest drawn(String day, String seed) {
        return recorded(day, new RevisitSampleDrawn(SAMPLE, seed, List.of(), PERSON, LocalDate.parse(day)));
    }

    private List<String> expected() {
        Redrawn redrawn = new Replay().redraw(log);
        return redrawn.findings().stream().map(Finding::expected).toList();
    }

    @Test
    void a_sample_that_was_announced_and_then_drawn_has_no_findings() {
        announced("2022-07-01", LOTTERY).drawn("2022-07-02", "571");
        assertThat(expected()).isEmpty();
    }

    @Test
    void who_dislikes_a_draw_cannot_announce_and_draw_it_again() {
        announced("2022-07-01", LOTTERY).drawn("2022-07-02", "571");
        announced("2022-07-01", LOTTERY).drawn("2022-07-02", "572");
        assertThat(expected()).containsExactly("一个编号只公告一次", "一次公告只抽一次");
    }

    @Test
    void a_seed_that_was_public_when_the_announcement_was_recorded_is_found_whatever_day_it_claims() {
        announced("2022-07-02", LOTTERY).drawn("2022-07-02", "571");
        assertThat(expected()).containsExactly("公告以后才公布的种子");
    }

    @Test
    void a_draw_before_its_seed_was_public_is_found() {
        announced("2022-06-30", LOTTERY).drawn("2022-07-01", "571");
        assertThat(expected()).containsExactly("种子公布以后才抽");
    }

    @Test
    void a_root_that_whoever_announces_can_reach_alone_is_no_seed() {
        announced("2022-07-01", SeedSource.ledger("本账本的根", SeedSource.LEDGER_MARGIN - 1));
        assertThat(expected()).containsExactly("第 10 号以后的根");
    }
}
