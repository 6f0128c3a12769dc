package mingjing.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The handbook as its pages show it. */
class HandbookTest {
    private static final Path ALERTS = Path.of("..", "observability", "prometheus", "rules", "mingjing.yml");
    private static final Pattern ALERT = Pattern.compile("/operations/handbook/(\\S+)#([^\"\\s]+)");

    private final Handbook handbook = new Handbook();

    private Document page(String file) {
        return Jsoup.parse(handbook.chapter(file).orElseThrow().html());
    }

    @Test
    void every_alert_leads_to_a_chapter_that_is_there() throws IOException {
        assertThat(ALERT.matcher(Files.readString(ALERTS)).results())
                .hasSizeGreaterThan(15)
                .allSatisfy(alert -> assertThat(page(alert.group(1)).getElementById(alert.group(2)))
                        .as(alert.group())
                        .isNotNull());
    }

    @Test
    void every_link_within_it_leads_somewhere() {
        assertThat(Handbook.FILES).allSatisfy(file -> {
            assertThat(page(file).select("a[href]")).allSatisfy(link -> leads(file, link));
            assertThat(handbook.chapter(file).orElseThrow().title()).isNotBlank();
        });
    }

    private void leads(String from, Element link) {
        MatchResult parts = Pattern.compile("([^#]*)#?(.*)")
                .matcher(URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8))
                .results()
                .findFirst()
                .orElseThrow();
        Document to = page(parts.group(1).isEmpty() ? from : parts.group(1));
        if (!parts.group(2).isEmpty()) {
            assertThat(to.getElementById(parts.group(2))).as(link.outerHtml()).isNotNull();
        }
    }

    @Test
    void what_is_no_part_of_it_is_not_shown() {
        assertThat(handbook.chapter("../application.yaml")).isEmpty();
        assertThat(handbook.chapter("auditor.zh-CN.md")).isEmpty();
    }
}
