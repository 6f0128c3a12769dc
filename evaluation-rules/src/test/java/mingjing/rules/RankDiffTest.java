package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Property 9: nothing differs from itself, and the way back is the way there, negated. */
class RankDiffTest {
    private static Board board(String book, Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Points> indicators = new LinkedHashMap<>();
            Points total = Points.ZERO;
            for (String name : List.of("甲", "乙", book)) {
                Points points = new Points(random.nextInt(3));
                indicators.put(name, points);
                total = total.plus(points);
            }
            rows.add(new Row("社" + i, "人" + i, "", random.nextInt(7), "", total, Optional.empty(), indicators));
        }
        return new Board(book, Moment.MAX, rows);
    }

    @Test
    void a_board_does_not_differ_from_itself() {
        for (int seed = 0; seed < 200; seed++) {
            Board board = board("书", new Random(seed));
            assertThat(RankDiff.between(board, board).lines())
                    .hasSize(6)
                    .noneMatch(RankDiff.Line::changes)
                    .allMatch(line -> line.moved() == 0);
        }
    }

    @Test
    void the_difference_back_is_the_difference_there_negated() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Board one = board("旧", random);
            Board other = board("新", random);
            RankDiff back = RankDiff.between(other, one);
            for (RankDiff.Line line : RankDiff.between(one, other).lines()) {
                RankDiff.Line returned = back.lines().stream()
                        .filter(each -> each.community().equals(line.community()))
                        .findFirst()
                        .orElseThrow();
                assertThat(returned.moved()).as("seed " + seed).isEqualTo(-line.moved());
                assertThat(returned.difference())
                        .isEqualByComparingTo(line.difference().negate());
                Map<String, Points> negated = new LinkedHashMap<>();
                line.indicators().forEach((name, points) -> negated.put(name, points.negated()));
                assertThat(returned.indicators()).containsExactlyInAnyOrderEntriesOf(negated);
                Points sum = line.indicators().values().stream().reduce(Points.ZERO, Points::plus);
                assertThat(sum.marks()).isEqualByComparingTo(line.difference());
            }
        }
    }
}
