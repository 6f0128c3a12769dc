package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import mingjing.events.Vocabulary;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("messages", Locale.ROOT, EXACT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ENGLISH, EXACT);

    @Test
    void both_languages_have_the_same_words() {
        assertThat(ENGLISH.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(ENGLISH.getString(key)).isNotBlank());
    }

    @Test
    void every_event_has_a_name_people_understand() {
        assertThat(CHINESE.keySet())
                .containsAll(Vocabulary.EVENTS.names().stream()
                        .map(name -> "event." + name)
                        .toList());
    }

    /** A quotation mark of the keyboard would swallow the numbers after it. */
    @Test
    void no_word_holds_a_straight_quotation_mark() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(ENGLISH.getString(key)).doesNotContain("'"));
    }
}
