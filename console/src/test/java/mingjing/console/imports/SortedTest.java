package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit in memory comes back in the order in which it would have been sorted there. */
class SortedTest {
    private record Line(int day, int number, String text) {}

    private static final class Form implements Sorted.Codec<Line> {
        @Override
        public void write(Line line, DataOutput out) throws IOException {
            out.writeInt(line.day());
            out.writeInt(line.number());
            Text.write(line.text(), out);
        }

        @Override
        public Line read(DataInput in) throws IOException {
            return new Line(in.readInt(), in.readInt(), Text.read(in));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 20_000})
    void it_is_sorted_as_a_list_is_and_can_be_read_twice_and_added_to(int size) {
        Random chance = new Random(2_022);
        Comparator<Line> byDay = Comparator.comparingInt(Line::day);
        List<Line> list = new ArrayList<>();
        try (Sorted<Line> sorted = new Sorted<>(new Form(), byDay)) {
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < size / 2; i++) {
                    Line line = new Line(chance.nextInt(365), list.size(), "事".repeat(chance.nextInt(1_000)));
                    sorted.add(line);
                    list.add(line);
                }
                List<Line> expected = list.stream().sorted(byDay).toList();
                assertThat(sorted).containsExactlyElementsOf(expected);
                assertThat(sorted.size()).isEqualTo(expected.size());
            }
        }
    }
}
