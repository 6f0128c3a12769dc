package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An organisation file with anything wrong in it is refused whole, with the entry that is wrong. */
class OrganisationFileTest {
    private static final String GOOD = """
            people:
              - {id: S-01, name: 王秀芳, post: 书记, unit: SQ-01}
            units:
              - {code: JD, name: 街道, level: SUBDISTRICT_COMMITTEE, established: 2021-06-01}
              - {code: SQ-01, name: 滨一, level: COMMUNITY_COMMITTEE, parent: JD, established: 2021-06-01}
            tenures:
              - {unit: SQ-01, secretary: S-01, from: 2022-01-01}
            """;

    @TempDir
    Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("org.yaml"), text);
    }

    static Stream<Arguments> one_thing_wrong_stops_it_and_is_named() {
        return Stream.of(
                Arguments.of("id: S-01", "id: S-01, id: S-02", "第 2 行"),
                Arguments.of("post: 书记, ", "", "缺少“post”"),
                Arguments.of("name: 街道, ", "", "缺少“name”"),
                Arguments.of("COMMUNITY_COMMITTEE", "VILLAGE", "没有“VILLAGE”这一层级"),
                Arguments.of("COMMUNITY_COMMITTEE", "BUILDING_GROUP", "与上级不相接"),
                Arguments.of("parent: JD", "parent: XX", "没有编码为 XX 的单位"),
                Arguments.of("parent: JD", "parent: '?'", "“parent”不对"),
                Arguments.of("parent: JD", "parent: JD, households: 很多", "“households”不是整数"),
                Arguments.of("from: 2022-01-01", "from: '2022-02-30'", "这一天不存在"),
                Arguments.of("unit: SQ-01, secretary", "unit: SQ-09, secretary", "没有编码为 SQ-09 的单位"),
                Arguments.of("from: 2022-01-01", "from: 2022-01-01, to: 2022-08-01", "缺少“reason”"),
                Arguments.of("units:", "unit:", "不认识“unit”这一节"),
                Arguments.of("people:", "people: [", "不是有效的 YAML"),
                Arguments.of("units:", "  - {id: S-02, name: 王秀芳, post: 书记, unit: SQ-01}\nunits:", "姓名与 S-01 相同"));
    }

    @ParameterizedTest
    @MethodSource
    void one_thing_wrong_stops_it_and_is_named(String good, String bad, String says) throws IOException {
        Path wrong = file(GOOD.replace(good, bad));
        try (Office office = Office.bare()) {
            assertThatThrownBy(() -> new OrganisationFile(office.core()).enter(wrong, "test"))
                    .isInstanceOf(BadFile.class)
                    .hasMessageContaining("org.yaml")
                    .hasMessageContaining(says);
            assertThat(office.head()).isZero();
            assertThat(office.core().people().all()).isEmpty();
        }
    }

    @Test
    void a_file_that_says_nothing_is_refused() throws IOException {
        Path empty = file("");
        try (Office office = Office.bare()) {
            assertThatThrownBy(() -> new OrganisationFile(office.core()).enter(empty, "test"))
                    .isInstanceOf(BadFile.class)
                    .hasMessageContaining("org.yaml");
        }
    }

    @Test
    void a_longer_file_goes_on_where_the_shorter_ended() throws IOException {
        try (Office office = Office.bare()) {
            OrganisationFile file = new OrganisationFile(office.core());
            assertThat(file.enter(file(GOOD.replaceFirst("(?s)tenures:.*", "")), "test"))
                    .isEqualTo(2);
            assertThat(file.enter(file(GOOD), "test")).isEqualTo(1);
            assertThat(file.enter(file(GOOD), "test")).isZero();
            assertThat(office.head()).isEqualTo(3);
        }
    }

    @Test
    void the_shipped_office_is_entered_once() {
        try (Office office = Office.open()) {
            long head = office.head();
            assertThat(new OrganisationFile(office.core()).enter(RunningConsole.SEEDS.resolve("org.yaml"), "other"))
                    .isZero();
            assertThat(office.head()).isEqualTo(head);
        }
    }
}
