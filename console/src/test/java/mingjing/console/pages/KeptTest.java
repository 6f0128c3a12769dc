package mingjing.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Pieces of pages that are made once, for everybody who asks with the same arguments. */
class KeptTest {
    private final SpringTemplateEngine engine = engine();
    private final AtomicInteger times = new AtomicInteger();

    /** A word that counts how often it was written. */
    public record Word(String text, AtomicInteger times) {
        public String said() {
            times.incrementAndGet();
            return text;
        }
    }

    @Test
    void what_is_asked_for_twice_with_the_same_arguments_is_made_once() {
        assertThat(page("said", "好", Locale.CHINESE, "甲")).isEqualTo("<p><b>好</b></p>");
        assertThat(page("said", "好", Locale.CHINESE, "乙")).isEqualTo("<p><b>好</b></p>");
        assertThat(times).hasValue(1);
    }

    @Test
    void other_arguments_make_another_piece() {
        assertThat(page("said", "好", Locale.CHINESE, "甲")).isEqualTo("<p><b>好</b></p>");
        assertThat(page("said", "坏", Locale.CHINESE, "甲")).isEqualTo("<p><b>坏</b></p>");
    }

    @Test
    void each_language_has_its_own() {
        assertThat(page("language", "好", Locale.CHINESE, "甲")).isEqualTo("<p><b>zh</b></p>");
        assertThat(page("language", "好", Locale.ENGLISH, "甲")).isEqualTo("<p><b>en</b></p>");
    }

    @Test
    void a_piece_knows_nothing_of_the_page_it_stands_in() {
        assertThat(page("reader", "好", Locale.CHINESE, "甲")).isEqualTo("<p><b></b></p>");
    }

    @Test
    void a_name_that_reads_like_a_template_is_only_a_name() {
        String name = "[[${7 * 7}]] <i>";
        for (int i = 0; i < 2; i++) {
            assertThat(page("said", name, Locale.CHINESE, "甲")).isEqualTo("<p><b>[[${7 * 7}]] &lt;i&gt;</b></p>");
        }
    }

    private String page(String piece, String text, Locale locale, String reader) {
        String page = "<p><i mj:kept=\"~{pieces :: %s(word=${word})}\">word</i></p>".formatted(piece);
        return engine.process(page, new Context(locale, Map.of("word", new Word(text, times), "reader", reader)));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("kept/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setOrder(1);
        StringTemplateResolver text = new StringTemplateResolver();
        text.setTemplateMode(TemplateMode.HTML);
        text.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(text);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("engine", engine));
        ObjectProvider<ITemplateEngine> provider = beans.getBeanProvider(ITemplateEngine.class);
        engine.addDialect(new Kept(provider));
        return engine;
    }
}
