package mingjing.console.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.command.platform.Chore;
import mingjing.console.platform.Core;
import mingjing.query.Moments;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.RectificationBoard;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Organisation;
import mingjing.query.supervision.EntryQuestions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Notices as beans, and the chore that keeps them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    /** The scheduler looks every minute for what is due; a pause of a minute would often be missed by a moment. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** After the core, which brings the tables. */
    @Bean
    Readers readers(Core core) {
        return new Readers(core.dataSource());
    }

    @Bean
    Notices notices(Core core) {
        return new Notices(core.dataSource());
    }

    @Bean
    NoticeWords noticeWords(MessageSource messages, Organisation organisation, Moments moments) {
        return new NoticeWords(messages, organisation, moments);
    }

    @Bean
    NoticeWatch noticeWatch(
            NoticeSettings settings,
            Readers readers,
            Notices notices,
            Moments moments,
            Clock clock,
            RectificationBoard board,
            AppealRegister appeals,
            PledgeRegister pledges,
            EntryQuestions questions,
            Organisation organisation,
            Optional<OperatorNews> news) {
        NoticeWatch.Views views = new NoticeWatch.Views(
                board,
                appeals,
                pledges,
                questions,
                organisation,
                () -> news.map(OperatorNews::notices).orElse(List.of()));
        return new NoticeWatch(NoticeRules.standard(settings.escalateAfter()), readers, notices, moments, clock, views);
    }

    @Bean
    Digests digests(
            NoticeSettings settings,
            Optional<JavaMailSender> mail,
            Readers readers,
            Notices notices,
            NoticeWords words,
            DataSource dataSource,
            Clock clock) {
        return new Digests(settings, mail, readers, notices, words, dataSource, clock);
    }

    @Bean
    Chore noticing(NoticeWatch watch, Digests digests) {
        return new Chore("notices", PAUSE, () -> {
            watch.look();
            digests.send();
        });
    }
}
