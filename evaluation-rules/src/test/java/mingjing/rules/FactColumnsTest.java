package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns against plain lists: the same boards, whatever was added in whatever steps. */
class FactColumnsTest {
    @Test
    void a_board_out_of_columns_is_the_board_out_of_lists() {
        Seeds.each(150, random -> {
            RuleBook book = RandomBooks.next(random);
            List<Fact> facts = odd(Story.random(random, 120), random);
            Moment moment = moment(random);
            assertThat(Scoring.score(book, Story.ROSTER, Story.shuffled(facts, random), moment))
                    .isEqualTo(byLists(book, facts, moment));
        });
    }

    @Test
    void columns_that_grew_are_the_columns_made_at_once() {
        Seeds.each(60, random -> {
            RuleBook book = RandomBooks.next(random);
            List<Fact> facts = odd(Story.random(random, 150), random);
            FactColumns grown = new FactColumns(Vocabulary.SHIPPED);
            for (int i = 0; i < facts.size(); i++) {
                grown.add(facts.get(i));
                if (random.nextInt(20) == 0) {
                    grown.settle(random.nextInt(30));
                }
                if (random.nextInt(20) == 0) {
                    assertThat(Scoring.score(book, Story.ROSTER, grown, Moment.MAX))
                            .isEqualTo(byLists(book, facts.subList(0, i + 1), Moment.MAX));
                }
            }
            Moment moment = moment(random);
            assertThat(Scoring.score(book, Story.ROSTER, grown, moment)).isEqualTo(byLists(book, facts, moment));
        });
    }

    @Test
    void what_comes_twice_is_not_taken() {
        FactColumns columns = new FactColumns(Vocabulary.SHIPPED);
        Fact fact = Story.fact(7, "滨一", "问题登记", Story.FIRST, Map.of());
        assertThat(columns.add(fact)).isTrue();
        assertThat(columns.add(fact)).isFalse();
        assertThat(columns.add(Story.fact(6, "滨一", "问题登记", Story.FIRST, Map.of())))
                .isFalse();
        assertThat(columns.size()).isEqualTo(1);
    }

    @Test
    void every_take_over_columns_is_the_take_over_the_facts() {
        Seeds.each(100, random -> {
            List<Fact> facts = odd(Story.random(random, 120), random);
            Moment moment = moment(random);
            LocalDate to = Story.FIRST.plusDays(random.nextInt(365));
            Measuring measuring = new Measuring(FactColumns.of(facts), moment, Story.FIRST, to);
            Map<String, FactLog> logs = FactLog.byCommunity(facts);
            for (Quantity quantity : quantities()) {
                BigDecimal[] values = measuring.values(quantity, Story.ROSTER);
                for (int i = 0; i < values.length; i++) {
                    Tally tally = new Tally(quantity);
                    logs
                            .getOrDefault(Story.ROSTER.get(i).code(), new FactLog())
                            .holdingAt(moment, Story.FIRST, to)
                            .stream()
                            .filter(fact -> Tally.takes(quantity, fact))
                            .forEach(tally::add);
                    assertThat(values[i]).as(quantity.toString()).isEqualByComparingTo(tally.value());
                }
            }
        });
    }

    /** Every take with and without conditions, keys and fields. */
    private static List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>();
        for (Quantity.Take take : Quantity.Take.values()) {
            if (take == Quantity.Take.ATTRIBUTE) {
                continue;
            }
            for (String kind : List.of("问题登记", "督办", "问题销号")) {
                for (String by : List.of("", "问题", "级别")) {
                    for (String field : List.of("", "天数")) {
                        for (Map<String, List<String>> where : List.of(
                                Map.<String, List<String>>of(),
                                Map.of("来源", List.of("自查", "走访调研")),
                                Map.of("级别", List.of("黄", "")),
                                Map.of("按期", List.of("是"), "来源", List.of("自查", "")))) {
                            all.add(new Quantity(
                                    "量",
                                    take,
                                    kind,
                                    where,
                                    field,
                                    by,
                                    false,
                                    new Quantity.Trim(1, 1),
                                    BigDecimal.TEN,
                                    ""));
                        }
                    }
                }
            }
        }
        return all;
    }

    static Moment moment(Random random) {
        return new Moment(random.nextInt(160), Story.FIRST.plusDays(random.nextInt(400)));
    }

    /** Some facts with quantities of all sorts, numbers in texts, and values that the vocabulary does not list. */
    static List<Fact> odd(List<Fact> facts, Random random) {
        boolean fine = random.nextBoolean();
        return facts.stream()
                .map(fact -> fact.withdraws().isPresent() || random.nextInt(3) > 0 ? fact : odd(fact, fine, random))
                .toList();
    }

    private static Fact odd(Fact fact, boolean fine, Random random) {
        Map<String, String> fields = new HashMap<>(fact.fields());
        fields.put("天数", random.nextInt(4) == 0 ? "不详" : random.nextInt(9) + ".5");
        if (random.nextInt(8) == 0) {
            fields.put("级别", "橙");
        }
        BigDecimal quantity = BigDecimal.valueOf(random.nextInt(9000) - 1000, fine ? 3 : random.nextInt(6));
        return new Fact(
                fact.position(),
                fact.eventId(),
                fact.community(),
                fact.person(),
                fact.kind(),
                fact.occurredOn(),
                quantity,
                fields,
                fact.withdraws());
    }

    /** The oracle: facts as a list, withdrawn ones left out, each quantity tallied fact by fact. */
    private static Board byLists(RuleBook book, List<Fact> facts, Moment moment) {
        Model model = book.model();
        Map<String, FactLog> logs = FactLog.byCommunity(facts);
        Map<Community, List<Fact>> holdings = new LinkedHashMap<>();
        for (Community community : Story.ROSTER) {
            FactLog log = logs.getOrDefault(community.code(), new FactLog());
            holdings.put(community, log.holdingAt(moment, book.from(), book.to()));
        }
        List<Standing> standings = new ArrayList<>();
        for (Community community : Story.ROSTER) {
            List<Fact> others = holdings.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(community))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            Map<String, BigDecimal> values = Evidence.values(
                    community, model.quantities().values(), holdings.getOrDefault(community, List.of()), others);
            String group = model.grouping().map(each -> each.of(community)).orElse("");
            standings.add(new Standing(community, group, values, Sheet.of(model, values)));
        }
        return new Board(book.id(), moment, Ranks.of(model, standings));
    }

    @Test
    void the_median_and_the_count_of_different_numbers() {
        Seeds.each(300, random -> {
            int range = 1 + random.nextInt(random.nextBoolean() ? 90 : 2_000_000_000);
            int[] numbers = random.ints(1 + random.nextInt(400), 0, range).toArray();
            IntBag bag = new IntBag();
            bag.addAll(numbers, 0, numbers.length);
            int[] sorted = Arrays.stream(numbers).sorted().toArray();
            int half = sorted.length / 2;
            long twice = sorted.length % 2 == 1 ? 2L * sorted[half] : (long) sorted[half - 1] + sorted[half];
            assertThat(bag.twiceMedian()).isEqualTo(twice);
            bag.unique();
            assertThat(bag.size())
                    .isEqualTo((int) Arrays.stream(numbers).distinct().count());
        });
    }

    @Test
    void the_median_of_numbers_below_zero() {
        IntBag bag = new IntBag();
        int[] numbers = new Random(3).ints(500).toArray();
        bag.addAll(numbers, 0, numbers.length);
        int[] sorted = Arrays.stream(numbers).sorted().toArray();
        assertThat(bag.twiceMedian()).isEqualTo((long) sorted[249] + sorted[250]);
    }
}
