package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import mingjing.query.Moments;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EntryOnPagesTest extends InChromium {
    @Test
    void late_entries_are_a_question_that_the_unit_answers_and_a_burden_that_is_counted() {
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            for (int day = 11; day < 17; day++) {
                secretary
                        .open("/studies")
                        .send(
                                "studies",
                                "day",
                                "2022-01-" + day,
                                "unit",
                                "SQ-01",
                                "topic",
                                "补记的学习",
                                "material",
                                "材料",
                                "attendees",
                                "9");
                assertThat(secretary.text(".mj-flash")).contains("账本位置");
            }
            secretary.open("/supervision/questions");
            assertThat(secretary.text("#questions")).contains("滨一社区党委", "是什么原因", "迟录天数 15");
            assertThat(secretary.text("#batches")).contains("学习台账.xlsx");
            secretary.click("#questions tbody tr:has-text('发生多日以后') a");
            assertThat(secretary.text("#events tbody")).contains("2022-01-11", "secretary");
            secretary.findsThePageAccessible();
            secretary.send("LATE", "answer", "换了经办人，年底一并补记");
            assertThat(secretary.text("main")).contains("年底一并补记", "王秀芳");
        }
        RunningConsole.node()
                .accounts()
                .open(new Account("superior", Role.SECRETARY, new PersonId("L-02"), "JD"), RunningConsole.PASSWORD);
        try (Visitor superior = Visitor.as(browser(), "superior")) {
            superior.open("/supervision/questions").click("#questions tbody tr:has-text('发生多日以后') a");
            superior.send("LATE", "answer", "街道已提醒社区");
            assertThat(superior.text("main")).contains("街道已提醒社区");
            superior.open("/supervision/burden?until=2022-06-30");
            assertThat(superior.text("p.mj-links a[aria-current=page]")).isEqualTo("2022");
        }
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/supervision/questions");
            assertThat(leader.text("#questions")).contains("年底一并补记");
            leader.open("/supervision/burden");
            assertThat(leader.text("main table")).contains("滨一社区党委", "分钟", "张表");
            leader.holds(390);
            leader.findsTheWidthEnough();
        }
        JsonNode burden = Caller.as("auditor")
                .get("/api/v1/supervision/burden?period=" + thisMonth().getYear())
                .json();
        JsonNode own = burden.path("lines").path(0);
        assertThat(own.path("community").asString()).isEqualTo("SQ-01");
        assertThat(own.path("months")
                        .path(thisMonth().toString())
                        .path("seconds")
                        .asLong())
                .isPositive();
    }

    private static YearMonth thisMonth() {
        return YearMonth.from(RunningConsole.node().part(Moments.class).today());
    }
}
