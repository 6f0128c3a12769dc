package mingjing.console.pages;

import org.springframework.web.util.UriUtils;

/** Where things live; numbers may be Chinese. */
final class Paths {
    private Paths() {}

    static String problem(String number) {
        return "/rectification/" + segment(number);
    }

    static String segment(String text) {
        return UriUtils.encodePathSegment(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
