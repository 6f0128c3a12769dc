package mingjing.query.board;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.query.Asked;
import mingjing.query.Ledger;
import mingjing.query.Names;
import org.junit.jupiter.api.Test;

class ProblemStoryTest {
    private static final Names NAMES = new Names() {
        @Override
        public String person(PersonId person) {
            return "张三";
        }

        @Override
        public String unit(UnitId unit) {
            return unit.equals(ONE) ? "向阳社区" : "河东街道";
        }
    };

    private final Ledger ledger = Ledger.ofTheYear();
    private final ProblemStory stories = new ProblemStory(ledger.store(), NAMES);

    @Test
    void a_story_is_told_in_whole_sentences_with_names() {
        assertThat(story("P-1", ledger.now()))
                .extracting(Chapter::sentence)
                .contains(
                        "张三登记问题“楼道堆物 P-1”（限期整改，来源：巡察反馈），责任单位向阳社区，牵头单位河东街道，期限 2022-04-29。",
                        "张三定下措施 C-1“清理 C-1”（2022-04-15 前）、措施 C-2“清理 C-2”（2022-04-15 前）。",
                        "张三报告措施 C-1 完成 40%：清了一半。",
                        "张三核查不通过，回炉重做 C-2：还有杂物。",
                        "张三批准销号，依据：照片、核查记录。",
                        "张三认定反弹，重新打开，失效措施 C-1，新期限 2022-06-30：又堆上了。");
    }

    @Test
    void every_event_of_a_problem_is_a_chapter_with_its_place_in_the_log() {
        List<Chapter> all = Stream.of("P-1", "P-2", "P-3", "P-4", "P-5")
                .flatMap(number -> story(number, ledger.now()).stream())
                .toList();
        assertThat(all).extracting(Chapter::type).containsAll(Vocabulary.EVENTS.namesUnder(ProblemEvent.class));
        assertThat(all).allSatisfy(chapter -> {
            assertThat(chapter.sentence()).matches("(张三|系统).+。").doesNotContain("null", "Optional");
            assertThat(chapter.eventId()).isEqualTo("event-" + chapter.position());
            assertThat(chapter.actor()).isEqualTo("clerk");
        });
    }

    @Test
    void a_story_ends_where_the_asked_moment_ends() {
        List<Chapter> whole = story("P-1", ledger.now());
        assertThat(story("P-1", ledger.asOf(whole.get(4).position()))).isEqualTo(whole.subList(0, 5));
        assertThat(story("P-1", ledger.until("2022-03-02"))).isEqualTo(whole.subList(0, 2));
        assertThat(story("P-99", ledger.now())).isEmpty();
    }

    private List<Chapter> story(String number, Asked asked) {
        return stories.story(problem(number), asked);
    }
}
