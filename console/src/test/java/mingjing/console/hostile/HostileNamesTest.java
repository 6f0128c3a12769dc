package mingjing.console.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingjing.console.access.Endpoints;
import mingjing.console.access.Endpoints.Endpoint;
import mingjing.console.access.Session;
import mingjing.console.security.Permission;
import mingjing.console.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page by every door in both languages: what people wrote stands there as they wrote it, and does nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileNamesTest {
    private static final Map<String, String> LANGUAGES = Map.of("zh", "zh-CN", "en", "en");

    private static final String FILE = "\"><img src=x onerror=alert(1)>.csv";
    private static final String HOSTILE = encoded(Hostile.numbered(0));

    private final HostileHome home = HostileHome.shared();
    private final List<Endpoint> doors = Endpoints.of(home.node());
    private final List<String> wrong = new ArrayList<>();

    private final Set<String> hostile = new TreeSet<>();

    @BeforeEach
    void nothingIsWrongYet() {
        wrong.clear();
    }

    @Test
    void every_page_shows_in_both_languages_what_was_written_as_it_was_written() {
        Set<String> opened = new TreeSet<>();
        for (Role role : Role.values()) {
            for (String language : LANGUAGES.keySet()) {
                Session session = speaking(language, home.as(role));
                Walk.Looking looking =
                        (path, answer, page) -> look(role + " " + language + " " + path, language, answer, page);
                Walk walk = new Walk(session, role, doors, 2, looking);
                if (role.permissions().contains(Permission.IMPORT)) {
                    walk.knows(givenIn(session));
                }
                opened.addAll(walk.everywhere().keySet());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(doors.stream()
                        .filter(door -> door.isRead() && !door.isForPrograms())
                        .map(Endpoint::pattern))
                .as("doors of pages")
                .isSubsetOf(opened);
        assertThat(hostile).as("pages that show such a name").hasSizeGreaterThan(100);
        whatWentWrong();
        assertThat(home.templates().neverShown()).as("templates never shown").isEmpty();
    }

    /** The pages of those who are lost, refused, late, or whom the program failed. */
    private void whatWentWrong() {
        home.broken();
        LANGUAGES.keySet().forEach(language -> {
            Session stranger = speaking(language, Session.at(home.node()));
            look(stranger, language, 200, "/login?ended", "/login?error", "/login?changed", "/login?bye");
            look(speaking(language, home.as(Role.JUDGE)), language, 403, "/rectification");
            Session leader = speaking(language, home.as(Role.LEADER));
            look(
                    leader,
                    language,
                    404,
                    "/no/such/address",
                    "/rectification/" + encoded("<script>alert(1)<"),
                    "/activities/" + encoded("<script>alert(1)<"));
            look(leader, language, 400, "/?asOf=" + HOSTILE, "/?until=" + HOSTILE);
            look(leader, language, 500, HostileHome.BROKEN);
        });
        assertThat(wrong).isEmpty();
    }

    private void look(Session session, String language, int status, String... paths) {
        for (String path : paths) {
            HttpResponse<String> answer = session.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            look(path, language, Shown.of(answer.body()));
        }
    }

    /** A form that is refused comes back with what was written, and with the reason. */
    @Test
    void every_form_takes_or_refuses_what_is_written_and_never_fails() {
        Map<String, Filling.Answer> answers = home.answers();
        assertThat(answers).hasSizeGreaterThan(60);
        answers.forEach((form, answer) -> {
            if (!Set.of(200, 302, 404, 409, 422).contains(answer.status())) {
                wrong.add(form + ": status " + answer.status());
            }
            Shown.of(answer.body()).wrong().forEach(each -> wrong.add(form + ": " + each));
        });
        assertThat(wrong).isEmpty();
        assertThat(answers.values())
                .filteredOn(answer -> answer.status() == 302)
                .hasSizeGreaterThan(20);
        assertThat(answers.values())
                .filteredOn(answer -> answer.status() == 422)
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_file_is_told_by_its_name_and_its_errors_by_what_stands_there() {
        LANGUAGES.keySet().forEach(language -> {
            Session clerk = speaking(language, home.as(Role.CLERK));
            HttpResponse<String> page = clerk.get(givenIn(clerk));
            look("/import", language, page, Optional.of(Shown.of(page.body())));
            assertThat(Shown.of(page.body()).page().select("main").text()).contains("<img src=x onerror=alert(1)>");
            Session leader = speaking(language, home.as(Role.LEADER));
            leader.get("/rules");
            String book = "细则: " + Hostile.numbered(0) + "\n版本: x\n" + Hostile.numbered(5) + ": 1\n";
            HttpResponse<String> rules = leader.upload("/rules", "file", FILE, book.getBytes(StandardCharsets.UTF_8));
            assertThat(rules.statusCode()).isEqualTo(422);
            look("/rules", language, Shown.of(rules.body()));
        });
        assertThat(wrong).isEmpty();
    }

    /** Where the errors of a ledger that was refused are shown. */
    private static String givenIn(Session session) {
        String file = "编号,日期,社区,诉求,<b>列</b>\nS-1,%s,%s,%s,%s\n"
                .formatted(Hostile.numbered(0), Hostile.numbered(5), Hostile.numbered(3), Hostile.numbered(12));
        session.get("/import");
        URI shown = URI.create(session.upload("/import", "files", FILE, file.getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow());
        return shown.getPath() + "?" + shown.getQuery();
    }

    private void look(String where, String language, HttpResponse<String> answer, Optional<Shown> page) {
        if (!Set.of(200, 302, 400).contains(answer.statusCode())) {
            wrong.add(where + ": status " + answer.statusCode());
        }
        page.ifPresent(shown -> look(where, language, shown));
    }

    private void look(String where, String language, Shown shown) {
        shown.wrong().forEach(each -> wrong.add(where + ": " + each));
        String spoken = shown.page().select("html").attr("lang");
        if (!spoken.equals(LANGUAGES.get(language))) {
            wrong.add(where + ": speaks " + spoken);
        }
        if (shown.hostile() > 0) {
            hostile.add(where);
        }
    }

    private static Session speaking(String language, Session session) {
        session.get("/login?lang=" + language);
        return session;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
