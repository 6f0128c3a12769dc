package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several entries in one cell are the same entries when they are read again. */
class ListedTest {
    private static final long SEED = Long.getLong("import.seed", 2_022);
    private static final String LETTERS = "甲\\、;；\n";

    @Test
    void entries_without_separators_are_written_as_an_office_writes_them() {
        assertThat(Listed.written(List.of("照片", "自查报告"))).isEqualTo("照片、自查报告");
        assertThat(Listed.read("照片、 自查报告；签到;\n")).containsExactly("照片", "自查报告", "签到");
    }

    @Test
    void a_backslash_that_is_not_before_a_separator_is_one() {
        assertThat(Listed.read("\\\\server\\台账、D:\\照片")).containsExactly("\\\\server\\台账", "D:\\照片");
    }

    static Stream<List<String>> whatever_stands_in_entries_they_come_back() {
        Random random = new Random(SEED);
        return Stream.generate(() -> Stream.generate(() -> entry(random))
                        .limit(1 + random.nextInt(4))
                        .toList())
                .limit(500);
    }

    /** Blanks at an end are no part of an entry. */
    private static String entry(Random random) {
        StringBuilder entry = new StringBuilder("甲");
        for (int i = random.nextInt(8); i > 0; i--) {
            entry.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return entry.toString().strip();
    }

    @ParameterizedTest
    @MethodSource
    void whatever_stands_in_entries_they_come_back(List<String> entries) {
        assertThat(Listed.read(Listed.written(entries))).as("seed %d", SEED).isEqualTo(entries);
    }
}
