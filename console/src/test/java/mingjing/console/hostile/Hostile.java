package mingjing.console.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody could write where a name belongs. Between marks, so that a page can be asked whether all of it arrived, as text.
 */
final class Hostile {
    static final String OPEN = "⟦";
    static final String CLOSE = "⟧";

    /** Short enough for a name. */
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "'><svg onload=alert(3)>",
            "${7*7}",
            "*{7*7} #{login.title}",
            "[[${7*7}]] [(${7*7})]",
            "__${7*7}__::.x",
            "{{7*7}}",
            "~{layout} @{/x} |a|",
            "'; drop table event; --",
            "&lt;b&gt; &amp; &#60;",
            "{0} '{1}' it''s",
            "</textarea></title><b>",
            "<!-- ]]> --> %3Cb%3E",
            "javascript:alert(4)",
            "\u202Eabc\u202C \u200B",
            "𠮷😀 é \u0301");

    /** As long as a text may be, without a place to break it. */
    static final String LONG = "长".repeat(1_500);

    private Hostile() {}

    /** The same for the same words, so that a name is found again wherever it is written. */
    static String named(String plain) {
        return plain + OPEN + TEXTS.get(Math.floorMod(plain.hashCode(), TEXTS.size())) + CLOSE;
    }

    static String numbered(int number) {
        return OPEN + TEXTS.get(Math.floorMod(number, TEXTS.size())) + CLOSE;
    }

    static String endless() {
        return OPEN + LONG + CLOSE;
    }

    /** Everything that may stand between two marks. */
    static Stream<String> all() {
        return Stream.concat(TEXTS.stream(), Stream.of(LONG));
    }
}
