package mingjing.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event is written today as it was written on its first day, and what was written then can still be read.
 *
 * <p>{@code -Dsurefire.args=-Dmingjing.golden.write=true} writes the file of a new event; a file that exists is never written again.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<DomainEvent> EVENTS = Samples.ALL;

    /** As the event store writes: sorted names, ISO days, nothing absent. Indented, because people read these files. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    @BeforeAll
    static void write_what_is_missing_when_told_to() throws IOException {
        for (DomainEvent event : Boolean.getBoolean("mingjing.golden.write") ? EVENTS : List.<DomainEvent>of()) {
            if (Files.notExists(fileOf(event.getClass()))) {
                Files.writeString(fileOf(event.getClass()), written(event));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void an_event_is_written_as_its_golden_file(DomainEvent event) {
        assertThat(fileOf(event.getClass())).exists().hasContent(written(event));
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void a_golden_file_is_read_back_as_the_event(DomainEvent event) throws IOException {
        DomainEvent read = JSON.readValue(Files.readString(fileOf(event.getClass())), event.getClass());
        assertThat(read).isEqualTo(event);
    }

    @Test
    void every_event_of_the_vocabulary_has_a_sample() {
        Set<String> sampled = EVENTS.stream()
                .map(event -> Vocabulary.EVENTS.nameOf(event.getClass()))
                .collect(Collectors.toSet());
        assertThat(sampled).isEqualTo(Vocabulary.EVENTS.names());
        assertThat(EVENTS).as("one sample each").hasSameSizeAs(sampled);
    }

    @Test
    void no_golden_file_is_left_without_a_type_that_can_still_read_it() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "")))
                    .allSatisfy(
                            name -> assertThat(Vocabulary.EVENTS.classOf(name)).isNotNull());
        }
    }

    @Test
    void every_revision_since_the_first_has_a_golden_file() {
        Set<String> missing = new TreeSet<>();
        for (String name : Vocabulary.EVENTS.names()) {
            int newest = Vocabulary.EVENTS.revisionOf(Vocabulary.EVENTS.classOf(name));
            for (int revision = 1; revision <= newest; revision++) {
                if (Files.notExists(file(name, revision))) {
                    missing.add(file(name, revision).toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Path fileOf(Class<?> type) {
        return file(Vocabulary.EVENTS.nameOf(type), Vocabulary.EVENTS.revisionOf(type));
    }

    private static Path file(String name, int revision) {
        return GOLDEN.resolve(name + ".v" + revision + ".json");
    }

    private static String written(DomainEvent event) {
        return JSON.writeValueAsString(event) + "\n";
    }
}
