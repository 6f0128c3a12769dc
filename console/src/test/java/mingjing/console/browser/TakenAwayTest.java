package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** 督导's tables as workbooks: the file behind the button on a page says what the page says. */
class TakenAwayTest extends InChromium {
    private final Visitor leader = Visitor.as(browser(), "leader");

    @Test
    void who_answers_for_what() {
        leader.open("/supervision?until=2022-12-31");
        List<List<String>> file = file("responsibilities");
        assertThat(column(file, "编号")).containsExactlyInAnyOrderElementsOf(numbers("#duties tbody a"));
        assertThat(column(file, "责任人")).containsExactlyInAnyOrderElementsOf(leader.texts("#duties tbody a"));
    }

    @Test
    void the_contact_points_of_each_leader() {
        leader.open("/supervision?until=2022-12-31");
        List<List<String>> file = file("contact-points");
        assertThat(column(file, "编号")).containsExactlyInAnyOrderElementsOf(numbers("#contacts tbody a"));
        assertThat(column(file, "支部")).containsExactlyInAnyOrderElementsOf(leader.texts("#contacts tbody a"));
        assertThat(Set.copyOf(column(file, "领导"))).isSubsetOf(leader.texts("#contacts tbody th"));
    }

    @Test
    void what_was_promised_and_what_came_of_it() {
        leader.open("/supervision?until=2022-12-31");
        List<List<String>> file = file("promises");
        assertThat(column(file, "存在问题")).isEqualTo(leader.texts("#promises table:not(:has(caption)) tbody th"));
        assertThat(column(file, "原因")).isEqualTo(leader.texts("#promises table:not(:has(caption)) td:nth-child(2)"));
    }

    /** Of the year that was chosen on the page, not of the one that runs. */
    @Test
    void the_prompts_of_the_year_that_is_looked_at() {
        leader.open("/supervision/norms?period=2022");
        List<List<String>> file = file("norm-prompts");
        assertThat(column(file, "期间")).allSatisfy(period -> assertThat(period).startsWith("2022"));
        assertThat(file)
                .hasSize(1 + leader.page().locator(".mj-norms td .mj-chip").count());
        long missing = file.stream()
                .skip(1)
                .filter(row -> !row.get(5).equals("未到期") && !row.get(6).isEmpty())
                .count();
        assertThat(missing)
                .isEqualTo(leader.page().locator(".mj-norms td .mj-chip-warn").count())
                .isPositive();
    }

    @Test
    void the_questions_about_entries() {
        for (int late = 1; late <= 8; late++) {
            Caller.Answer answer = Caller.as("clerk").order("RecordStudySession", """
                    {"studyId": "X-DT-%1$d", "session": {"day": "2022-02-1%1$d", "unit": "SQ-06", "form": "PARTY_LECTURE",
                     "campaign": "", "topic": "补记", "material": "讲稿", "host": "S-06", "attendees": 9, "decisions": ""}}""".formatted(late));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        leader.open("/supervision/questions");
        List<List<String>> file = file("entry-questions");
        assertThat(column(file, "单位")).isEqualTo(leader.texts("#questions tbody th"));
        assertThat(leader.texts("#questions tbody a")).isNotEmpty();
        for (int at = 1; at < file.size(); at++) {
            assertThat(leader.texts("#questions tbody a").get(at - 1))
                    .contains(file.get(at).get(3));
        }
    }

    @Test
    void what_the_platform_asks_of_each_community() {
        leader.open("/supervision/burden");
        List<List<String>> file = file("burden");
        List<String> communities = leader.texts(".mj-burden tbody th");
        List<String> months =
                leader.texts(".mj-burden thead th").stream().skip(1).toList();
        assertThat(communities).isNotEmpty();
        for (List<String> row : file.subList(1, file.size())) {
            int line = communities.indexOf(row.get(0));
            String cell = leader.texts(".mj-burden tbody tr:nth-child(" + (line + 1) + ") td")
                    .get(months.indexOf(row.get(1)));
            assertThat(cell).contains(row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
        }
    }

    /** Its link names the year that is shown. */
    @Test
    void the_ranking_of_the_year_that_is_looked_at() {
        leader.open("/scoreboard?period=2022");
        List<List<String>> file = file("scoreboard");
        assertThat(column(file, "社区")).isEqualTo(leader.texts(".mj-wide tbody a.mj-strong"));

        APIResponse without =
                leader.page().request().get(RunningConsole.url() + "/exports/scoreboard.xlsx?period=1999");
        assertThat(without.status()).isEqualTo(400);
    }

    @Test
    void what_came_out_of_contests_and_each_mark() {
        leader.open("/contests");
        List<List<String>> results = of("DBW-2022", file("contests"));
        List<List<String>> marks = of("DBW-2022", file("marks"));
        leader.open("/contests/DBW-2022");
        assertThat(column(results, "社区"))
                .containsExactlyInAnyOrderElementsOf(leader.texts("[aria-label='选手'] tbody td:nth-child(2)"));
        assertThat(amounts(column(marks, "合计")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        amounts(leader.texts("[aria-label='评委打分'] tbody td > a[href*='/audit/']")));
    }

    private static List<List<String>> of(String contest, List<List<String>> file) {
        return Stream.concat(
                        Stream.of(file.getFirst()),
                        file.stream().filter(row -> row.getFirst().equals(contest)))
                .toList();
    }

    private static List<BigDecimal> amounts(List<String> texts) {
        return texts.stream()
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .toList();
    }

    @Test
    void what_was_pledged() {
        leader.open("/pledges");
        assertThat(column(file("pledges"), "承诺")).isEqualTo(leader.texts("main tbody td:nth-child(5)"));
    }

    /** What the button on the page hands out. */
    private List<List<String>> file(String kind) {
        String address = leader.page().getAttribute("main a[href*='/exports/" + kind + ".xlsx']", "href");
        APIResponse answer = leader.page().request().get(RunningConsole.url() + address);
        assertThat(answer.status()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int width = rows.getFirst().getCellCount();
            List<List<String>> file =
                    rows.stream().map(row -> cells(row, width)).toList();
            assertThat(file).hasSizeGreaterThan(1);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row, int width) {
        IntFunction<String> text = at -> row.getCellCount() <= at || row.getCell(at) == null ? "" : row.getCellText(at);
        return IntStream.range(0, width).mapToObj(text).toList();
    }

    private static List<String> column(List<List<String>> file, String title) {
        int at = file.getFirst().indexOf(title);
        return file.stream().skip(1).map(row -> row.get(at)).toList();
    }

    private List<String> numbers(String links) {
        return leader.all(links, "href").stream()
                .map(link -> link.replaceFirst("\\?.*", "").replaceFirst(".*/", ""))
                .toList();
    }
}
