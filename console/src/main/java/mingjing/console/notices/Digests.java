package mingjing.console.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import mingjing.events.calendar.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One letter a working day to each account that wants one and has something new to know.
 *
 * <p>The letter is entered before it goes and marked when it has gone: a node that fails between the two sends it once more, under the
 * same message id, and never on any other occasion.
 */
public final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final NoticeSettings settings;
    private final WorkingCalendar calendar;
    private final Optional<JavaMailSender> mail;
    private final Readers readers;
    private final Notices notices;
    private final NoticeWords words;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            NoticeSettings settings,
            Optional<JavaMailSender> mail,
            Readers readers,
            Notices notices,
            NoticeWords words,
            DataSource dataSource,
            Clock clock) {
        this.settings = settings;
        this.calendar = WorkingCalendar.china();
        this.mail = mail;
        this.readers = readers;
        this.notices = notices;
        this.words = words;
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.clock = clock;
    }

    /** True where a mail server and a sender are configured. */
    public boolean configured() {
        return mail.isPresent() && !settings.from().isBlank();
    }

    /** Sends today's digests that have not gone yet, unless it is night or a day of rest; returns how many went. */
    public int send() {
        Instant now = clock.instant();
        if (!configured() || settings.quietAt(now, calendar)) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        int sent = 0;
        for (Reader reader : readers.all()) {
            Optional<String> address = readers.address(reader.account());
            List<Notice> news = address.isPresent() ? notices.unmailed(reader.account()) : List.of();
            if (!news.isEmpty() && sent(reader.account(), address.get(), news, today)) {
                sent++;
            }
        }
        return sent;
    }

    /** A server that refuses one address keeps nobody else's letter back. */
    private boolean sent(String account, String address, List<Notice> news, LocalDate today) {
        Optional<String> messageId = claimed(account, today);
        if (messageId.isEmpty()) {
            return false;
        }
        try {
            JavaMailSender server = mail.orElseThrow();
            server.send(letter(server.createMimeMessage(), address, messageId.get(), news));
        } catch (MailException | MessagingException e) {
            // The exception itself would name the address.
            LOG.warn(
                    "the digest of {} for {} was not sent: {}",
                    account,
                    today,
                    e.getClass().getSimpleName());
            return false;
        }
        transaction.executeWithoutResult(_ -> gone(account, news, today));
        return true;
    }

    private MimeMessage letter(MimeMessage letter, String address, String messageId, List<Notice> news)
            throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(words.subject(news.size()));
        helper.setText(words.letter(news, settings.url()));
        letter.setHeader("Message-ID", messageId);
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    /** The letter's id, where it has not gone today. */
    private Optional<String> claimed(String account, LocalDate today) {
        sql.sql("""
                        insert into notice_digests (account, day, message_id)
                        values (:account, :day, :id)
                        on conflict do nothing""")
                .param("account", account)
                .param("day", Date.valueOf(today))
                .param("id", "<" + UUID.randomUUID() + "@mingjing>")
                .update();
        return sql.sql("""
                        select message_id
                        from notice_digests
                        where account = :account and day = :day and sent_at is null""")
                .param("account", account)
                .param("day", Date.valueOf(today))
                .query(String.class)
                .optional();
    }

    private void gone(String account, List<Notice> news, LocalDate today) {
        for (Notice notice : news) {
            sql.sql("update notices set mailed_on = :day where account = :account and id = :id")
                    .param("day", Date.valueOf(today))
                    .param("account", account)
                    .param("id", notice.id())
                    .update();
        }
        sql.sql("update notice_digests set sent_at = :now where account = :account and day = :day")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("day", Date.valueOf(today))
                .update();
    }
}
