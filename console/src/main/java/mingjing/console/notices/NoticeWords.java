package mingjing.console.notices;

import java.util.List;
import java.util.Locale;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import org.springframework.context.MessageSource;

/** Notices as sentences: kinds, numbers, days and names of units, never names of persons. */
public final class NoticeWords {
    private static final int LINES = 50;
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;
    private final Organisation organisation;
    private final Moments moments;

    NoticeWords(MessageSource messages, Organisation organisation, Moments moments) {
        this.messages = messages;
        this.organisation = organisation;
        this.moments = moments;
    }

    /** One sentence for each notice, in the same order. */
    public List<String> sentences(List<Notice> notices, Locale locale) {
        Chart chart = organisation.chart(moments.now());
        return notices.stream().map(notice -> sentence(notice, chart, locale)).toList();
    }

    private String sentence(Notice notice, Chart chart, Locale locale) {
        String unit = notice.unit().isEmpty() ? "" : chart.name(new UnitId(notice.unit()));
        return say("notice." + notice.kind(), locale, notice.subject(), unit, notice.detail());
    }

    String subject(int count) {
        return say("digest.subject", CHINESE, "" + count);
    }

    /** A letter in Chinese, with links where the console has an address; at most 50 lines of news. */
    String letter(List<Notice> news, String url) {
        List<Notice> told = news.subList(0, Math.min(LINES, news.size()));
        List<String> sentences = sentences(told, CHINESE);
        StringBuilder letter = new StringBuilder(say("digest.opening", CHINESE)).append("\n\n");
        for (int i = 0; i < told.size(); i++) {
            letter.append("· ").append(sentences.get(i)).append('\n');
            if (!url.isBlank()) {
                letter.append("  ")
                        .append(url.strip())
                        .append(told.get(i).path())
                        .append('\n');
            }
        }
        if (news.size() > LINES) {
            letter.append(say("digest.more", CHINESE, "" + (news.size() - LINES)))
                    .append('\n');
        }
        return letter.append('\n')
                .append(say("digest.closing", CHINESE))
                .append('\n')
                .toString();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
