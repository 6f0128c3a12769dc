package mingjing.console.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.console.RunningConsole;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters to a mail server on this machine, about the shipped year as it stands today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestsTest {
    /** Monday 30 November 2026, nine o'clock in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T01:00:00Z");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Readers readers = RunningConsole.node().part(Readers.class);
    private final Notices notices = RunningConsole.node().part(Notices.class);
    private int accounts;
    private String account = "";

    @BeforeEach
    void given_a_secretary_who_wants_letters() {
        if (accounts == 0) {
            server.start();
        }
        accounts++;
        account = "post-" + accounts;
        RunningConsole.node()
                .accounts()
                .open(new Account(account, Role.SECRETARY, new PersonId("S-01"), "SQ-01"), RunningConsole.PASSWORD);
        readers.send(account, account + "@office.test");
        Overdue.registered("SQ-01");
        RunningConsole.node().part(NoticeWatch.class).look();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private Digests at(Instant now) {
        return at(now, server.getSmtp().getPort());
    }

    private Digests at(Instant now, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(ServerSetup.getLocalHostAddress());
        sender.setPort(port);
        NoticeSettings settings = new NoticeSettings(
                LocalTime.of(20, 0), LocalTime.of(8, 0), 5, "mingjing@office.test", "https://mingjing.test");
        return new Digests(
                settings,
                Optional.of(sender),
                readers,
                notices,
                RunningConsole.node().part(NoticeWords.class),
                RunningConsole.node().core().dataSource(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages()).stream()
                .filter(letter -> GreenMailUtil.getHeaders(letter).contains(account + "@"))
                .toList();
    }

    private static String text(MimeMessage letter) throws MessagingException {
        try {
            return String.valueOf(letter.getContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void one_letter_a_day_tells_what_is_new_and_a_restarted_node_sends_none_again() throws MessagingException {
        assertThat(at(MONDAY).send()).isPositive();
        assertThat(at(MONDAY).send()).isZero();
        assertThat(at(MONDAY.plusSeconds(86_400)).send()).as("no news").isZero();
        assertThat(letters()).hasSize(1);
        MimeMessage letter = letters().getFirst();
        assertThat(letter.getSubject()).startsWith("明镜：").endsWith("条新提醒");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(letter))
                .contains("以下是还没有读过的提醒", "https://mingjing.test/rectification/", "社区党委", "红灯")
                .as("names of persons stay in the house")
                .doesNotContain(RunningConsole.node().core().people().all().stream()
                        .map(person -> person.name())
                        .toArray(String[]::new));
    }

    @Test
    void no_letter_goes_at_night_or_on_a_day_of_rest() {
        assertThat(at(Instant.parse("2026-11-30T13:00:00Z")).send()).as("21:00").isZero();
        assertThat(at(Instant.parse("2026-11-30T23:00:00Z")).send()).as("07:00").isZero();
        assertThat(at(Instant.parse("2026-11-28T02:00:00Z")).send())
                .as("Saturday")
                .isZero();
        assertThat(at(Instant.parse("2026-10-01T02:00:00Z")).send())
                .as("National Day")
                .isZero();
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_letter_the_server_did_not_take_goes_later_and_once() {
        assertThat(at(MONDAY, 1).send()).isZero();
        assertThat(letters()).isEmpty();
        assertThat(at(MONDAY.plusSeconds(3_600)).send()).isPositive();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void what_was_read_is_in_no_letter() {
        notices.readAll(account, MONDAY);
        at(MONDAY).send();
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused_in_words() {
        assertThatThrownBy(() -> readers.send(account, "a@b\r\nBcc: c@d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不是邮箱地址");
        readers.send(account, " ");
        assertThat(readers.address(account)).isEmpty();
    }

    @Test
    void a_notice_settles_with_its_occasion_and_one_that_was_read_is_not_new_again() {
        Notice notice = new Notice(NoticeKind.OVERDUE, "T-" + account, "2026-11-01", "SQ-01", "2026-11-01", "/");
        Map<String, Set<Notice>> others = present();
        Map<String, Set<Notice>> more = new LinkedHashMap<>(others);
        more.put(account, Set.of(notice));
        assertThat(notices.lasting(more, MONDAY)).isEqualTo(1);
        assertThat(notices.lasting(more, MONDAY)).isZero();
        assertThat(notices.unread(account)).isEqualTo(1);
        notices.read(account, notice.id(), MONDAY);
        notices.lasting(others, MONDAY);
        notices.lasting(more, MONDAY);
        assertThat(notices.unread(account)).isZero();
        assertThat(notices.of(account).getFirst())
                .satisfies(line -> assertThat(line.notice()).isEqualTo(notice))
                .satisfies(line -> assertThat(line.read() && !line.ended()).isTrue());
    }

    /** What lasts for everybody but the account of this test. */
    private Map<String, Set<Notice>> present() {
        Map<String, Set<Notice>> present = new LinkedHashMap<>();
        readers.all().stream()
                .map(Reader::account)
                .filter(name -> !name.equals(account))
                .forEach(name -> present.put(
                        name,
                        Set.copyOf(notices.of(name).stream()
                                .filter(line -> !line.ended())
                                .map(Notices.Line::notice)
                                .toList())));
        return present;
    }
}
