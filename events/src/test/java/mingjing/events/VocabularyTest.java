package mingjing.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingjing.events.rectification.ProblemEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VocabularyTest {
    private static final List<DomainEvent> EVENTS = Samples.ALL;

    @Test
    void every_stored_name_is_its_package_and_a_fact() {
        assertThat(Vocabulary.EVENTS.names()).allSatisfy(name -> {
            Class<?> type = Vocabulary.EVENTS.classOf(name);
            String module = type.getPackageName().substring("mingjing.events.".length());
            assertThat(name).isEqualTo(module + "." + type.getSimpleName());
        });
    }

    @Test
    void every_sealed_stream_is_in_the_vocabulary() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> streams = files.filter(file -> file.toString().endsWith("Event.java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("DomainEvent"))
                    .toList();
            List<String> known = Vocabulary.EVENTS.names().stream()
                    .map(name ->
                            Vocabulary.EVENTS.classOf(name).getEnclosingClass().getSimpleName())
                    .distinct()
                    .toList();
            assertThat(known).containsExactlyInAnyOrderElementsOf(streams);
        }
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void every_event_can_be_found_by_a_tag(DomainEvent event) {
        assertThat(Vocabulary.EVENTS.tagsOf(event))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(Tag.parse(tag.toString())).isEqualTo(tag));
    }

    @Test
    void an_event_carries_the_tags_of_its_stream_and_its_own() {
        assertThat(tagsOf("ProblemMerged")).containsExactly("mergedInto:P-2022-018", "problem:P-2022-017");
        assertThat(tagsOf("SiteVisitCorrected"))
                .containsExactly(
                        "day:2022-02-28",
                        "day:2022-03-01",
                        "leader:clerk",
                        "leader:owner",
                        "unit:SQ-01",
                        "visit:Z-2022-0412");
    }

    @Test
    void a_second_event_under_a_taken_name_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(List.of(One.class, Same.class)))
                .hasMessageContaining("test.Happened names both");
    }

    @Test
    void an_event_without_a_stored_name_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(List.of(Nameless.class))).hasMessageContaining("has no @Stored name");
    }

    @Test
    void an_unknown_name_or_class_is_refused() {
        assertThatThrownBy(() -> Vocabulary.EVENTS.classOf("rectification.Nothing"))
                .hasMessageContaining("knows no event named");
        assertThatThrownBy(() -> Vocabulary.EVENTS.nameOf(String.class)).hasMessageContaining("is not an event");
    }

    @Test
    void the_names_under_a_stream_are_its_own() {
        assertThat(Vocabulary.EVENTS.namesUnder(ProblemEvent.class))
                .hasSize(ProblemEvent.class.getPermittedSubclasses().length)
                .allMatch(name -> name.startsWith("rectification."));
    }

    @Test
    void a_tag_key_is_never_empty_and_holds_no_colon() {
        assertThatThrownBy(() -> new Tag("", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tag("a:b", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.parse("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Tag.parse("key:a:b")).isEqualTo(new Tag("key", "a:b"));
    }

    private static List<String> tagsOf(String name) {
        DomainEvent sample = EVENTS.stream()
                .filter(event -> event.getClass().getSimpleName().equals(name))
                .findAny()
                .orElseThrow();
        return Vocabulary.EVENTS.tagsOf(sample).stream().map(Tag::toString).toList();
    }

    @Stored(name = "test.Happened")
    record One(LocalDate occurredOn) implements DomainEvent {}

    @Stored(name = "test.Happened")
    record Same(LocalDate occurredOn) implements DomainEvent {}

    record Nameless(LocalDate occurredOn) implements DomainEvent {}
}
