package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Property 12: the shipped book computed a second time, in plain Java over a plain list. */
class OracleTest {
    @Test
    void the_shipped_book_agrees_with_the_same_rules_written_by_hand() {
        Seeds.each(100, random -> {
            List<Fact> facts = Story.random(random, 150);
            Board board = Scoring.score(Books.shipped(), Story.ROSTER, facts, Moment.MAX);
            for (Community community : Story.ROSTER) {
                assertThat(BoardPropertiesTest.row(board, community.code())
                                .total()
                                .thousandths())
                        .isEqualTo(byHand(holding(facts, community.code())));
            }
        });
    }

    private static List<Fact> holding(List<Fact> facts, String community) {
        List<Fact> own = new ArrayList<>(facts.stream()
                .filter(fact -> fact.community().equals(community))
                .toList());
        Set<Long> gone = new HashSet<>();
        for (int i = own.size() - 1; i >= 0; i--) {
            Fact fact = own.get(i);
            if (fact.withdraws().isPresent()
                    && fact.occurredOn().getYear() <= 2022
                    && !gone.contains(fact.position())) {
                gone.add(fact.withdraws().getAsLong());
            }
        }
        own.removeIf(fact -> gone.contains(fact.position())
                || fact.withdraws().isPresent()
                || fact.occurredOn().getYear() != 2022);
        return own;
    }

    private static long byHand(List<Fact> facts) {
        if (count(facts, "虚假整改", Map.of()) > 0) {
            return 0;
        }
        long registered = count(facts, "问题登记", Map.of());
        long closed = count(facts, "问题销号", Map.of());
        long onTime = count(facts, "问题销号", Map.of("按期", "是"));
        long measures = count(facts, "措施完成", Map.of());
        long inTime = count(facts, "措施完成", Map.of("按期", "是"));
        long revisited = count(facts, "回头看", Map.of());
        long sustained = count(facts, "整改巩固", Map.of());
        long notices = count(facts, "督办", Map.of("级别", "黄")) + count(facts, "督办", Map.of("级别", "红"));
        long sum = shrunk(10, from(facts, "问题销号", "自查"), from(facts, "问题登记", "自查"), 2, 50);
        sum += shrunk(10, count(facts, "问题销号", Map.of("来源", "谈心谈话", "按期", "是")), from(facts, "问题销号", "谈心谈话"), 2, 50);
        long raised = from(facts, "问题登记", "群众反映") + from(facts, "问题登记", "走访调研");
        sum += shrunk(10, from(facts, "问题销号", "群众反映") + from(facts, "问题销号", "走访调研"), raised, 2, 50);
        sum += Math.min(10_000, 500 * count(facts, "现场解决", Map.of()));
        sum += registered < 3 ? 6_000 : share(10, closed, registered, 50);
        sum += measures < 3 ? 6_000 : share(10, inTime, measures, 60);
        sum += Math.max(0, 10_000 - 1000 * count(facts, "问题回炉", Map.of()) - 3000 * count(facts, "问题反弹", Map.of()));
        sum += notices == 0 ? 5_000 : notices == 1 ? 3_000 : notices == 2 ? 1_000 : 0;
        sum += closed < 3 ? 9_000 : share(15, onTime, closed, 60);
        return sum + shrunk(10, sustained, revisited, 4, 60);
    }

    private static long from(List<Fact> facts, String kind, String source) {
        return count(facts, kind, Map.of("来源", source));
    }

    /** With so many imagined cases at 80 %. */
    private static long shrunk(long full, long good, long all, long cases, long from) {
        return share(full, 10 * good + 8 * cases, 10 * all + 10 * cases, from);
    }

    /** Thousandths of {@code full} for good/all between {@code from} percent and all of them, as one exact fraction. */
    private static long share(long full, long good, long all, long from) {
        BigDecimal over = BigDecimal.valueOf(1000 * full * (100 * good - from * all));
        long points = over.divide(BigDecimal.valueOf(all * (100 - from)), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.clamp(points, 0, 1000 * full);
    }

    private static long count(List<Fact> facts, String kind, Map<String, String> where) {
        return facts.stream()
                .filter(fact ->
                        fact.kind().equals(kind) && fact.fields().entrySet().containsAll(where.entrySet()))
                .count();
    }

    @Test
    void the_median_is_exact_in_every_order() {
        Quantity days = Objects.requireNonNull(Books.everyShape().quantities().get("办结天数"));
        Seeds.each(200, random -> {
            List<Integer> numbers = new ArrayList<>();
            Tally tally = new Tally(days);
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                int number = random.nextInt(40);
                numbers.add(number);
                tally.add(Story.fact(i, "滨一", "诉求办结", Story.FIRST, Map.of("用时天数", number + "")));
            }
            Collections.sort(numbers);
            int twice = numbers.get((numbers.size() - 1) / 2) + numbers.get(numbers.size() / 2);
            assertThat(tally.value().multiply(BigDecimal.TWO)).isEqualByComparingTo(BigDecimal.valueOf(twice));
        });
    }
}
