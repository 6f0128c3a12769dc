package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTest {
    private static final List<Enum<?>> WORDS = words();

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_a_sentence_in_both_languages(Reason reason) {
        assertThat(bundle("").getString(reason.name())).endsWith("。");
        assertThat(bundle("en").getString(reason.name())).endsWith(".").doesNotContainPattern("\\p{IsHan}");
    }

    /** A single quote begins quoted text in a message format and would swallow what follows. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void no_sentence_holds_a_single_quote(String language) {
        ResourceBundle bundle = bundle(language);
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }

    @Test
    void stages_and_levels_are_named_in_the_readers_language() {
        for (Enum<?> word : WORDS) {
            Refused refused = new Refused(Reason.WRONG_STAGE, "P-1", word, List.of(word));
            assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).doesNotContain(word.name());
            assertThat(refused.message(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void whoever_reads_neither_language_reads_chinese() {
        Refused refused = new Refused(Reason.UNKNOWN_PROBLEM, "P-1");
        assertThat(refused.message(Locale.GERMAN)).isEqualTo(refused.message(Locale.CHINESE));
    }

    @Test
    void every_part_of_an_order_that_can_be_refused_has_a_name_in_both_languages() {
        Set<String> fields = new TreeSet<>();
        UseCases.SLICES.forEach(slice -> collect(slice.command(), fields));
        assertThat(fields).contains("what", "duties", "topic").allSatisfy(field -> {
            assertThat(new Refused(Reason.EMPTY_TEXT, new Field(field)).message(Locale.CHINESE))
                    .doesNotContain(field);
            assertThat(new Refused(Reason.EMPTY_TEXT, new Field(field)).message(Locale.ENGLISH))
                    .doesNotContainPattern("\\p{IsHan}");
        });
    }

    private static void collect(Class<?> type, Set<String> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> part = component.getType();
            if (part.isRecord() && part.getRecordComponents().length > 1) {
                collect(part, fields);
            } else if (part.isRecord() || part == String.class || Iterable.class.isAssignableFrom(part)) {
                fields.add(component.getName());
            }
        }
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("mingjing.command.refusals", Locale.of(language));
    }

    private static List<Enum<?>> words() {
        return List.of(Stage.values(), SupervisionLevel.values(), OrgLevel.values()).stream()
                .<Enum<?>>flatMap(values -> List.<Enum<?>>of(values).stream())
                .toList();
    }
}
