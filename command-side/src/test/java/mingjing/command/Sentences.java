package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** What every refusal must look like to its reader. */
final class Sentences {
    private Sentences() {}

    static void mustBeWhole(Refused refused) {
        String chinese = refused.message(Locale.SIMPLIFIED_CHINESE);
        String english = refused.message(Locale.ENGLISH);
        assertThat(chinese).matches(".*\\p{IsHan}.*").endsWith("。").doesNotContain("{", "}", "null", "[");
        assertThat(english).endsWith(".").doesNotContain("{", "}", "null", "[");
        refused.details().stream()
                .filter(detail -> !(detail instanceof Enum<?>) && !(detail instanceof Iterable<?>))
                .filter(detail -> !(detail instanceof Field))
                .forEach(detail -> assertThat(chinese).contains(detail.toString()));
    }
}
