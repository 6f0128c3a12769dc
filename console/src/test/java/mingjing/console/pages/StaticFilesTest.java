package mingjing.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages name styles and scripts as they lie: a library of another version must be renamed there, too. */
class StaticFilesTest {
    private static final Pattern FILE = Pattern.compile("\\b(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|webmanifest))\"");

    @Test
    void every_style_and_script_a_page_names_is_there() throws IOException {
        Set<String> named;
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            named = templates
                    .filter(Files::isRegularFile)
                    .flatMap(StaticFilesTest::named)
                    .collect(Collectors.toSet());
        }
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(named)
                .allSatisfy(address -> assertThat(Stream.of("/static", "/META-INF/resources")
                                .map(folder -> StaticFilesTest.class.getResource(folder + address)))
                        .as(address)
                        .anyMatch(found -> found != null));
    }

    private static Stream<String> named(Path template) {
        try {
            return FILE.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
