package mingjing.bench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import mingjing.rules.Community;
import mingjing.rules.Fact;
import mingjing.rules.FactColumns;
import mingjing.rules.Vocabulary;

/**
 * Invented facts, the same each time: communities, kinds and days all equally likely, days in no order.
 *
 * <p>Facts of the first kind say whether they were in time; those of the second name one of some hundred thousand issues.
 */
final class SyntheticFacts {
    static final int COMMUNITIES = 5000;
    static final int KINDS = 20;
    static final int DAYS = 730;
    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    /** How often an issue comes, in the middle. */
    private static final int TIMES = 5;

    private static final int SEED = 20220101;
    private static final List<Map<String, String>> IN_TIME = List.of(Map.of("按期", "是"), Map.of("按期", "否"));

    static final Vocabulary VOCABULARY = vocabulary();

    private SyntheticFacts() {}

    /** Takes one fact after the other. */
    interface Sink {
        void fact(long position, int community, int kind, int day, int quantity, boolean inTime, int issue)
                throws Exception;
    }

    static void each(int count, Sink sink) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        int issues = Math.max(1, count / COMMUNITIES / KINDS / TIMES);
        for (int i = 1; i <= count; i++) {
            sink.fact(
                    i,
                    random.nextInt(COMMUNITIES),
                    random.nextInt(KINDS),
                    random.nextInt(DAYS),
                    1 + random.nextInt(200),
                    random.nextInt(4) > 0,
                    random.nextInt(issues));
        }
    }

    static FactColumns columns(int count) throws Exception {
        FactColumns columns = new FactColumns(VOCABULARY);
        List<Community> roster = roster();
        List<String> kinds = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            kinds.add(kind(kind));
        }
        each(count, (position, community, kind, day, quantity, inTime, issue) -> {
            Map<String, String> fields = switch (kind) {
                case 0 -> IN_TIME.get(inTime ? 0 : 1);
                case 1 -> Map.of("问题", community + "-" + issue);
                default -> Map.of();
            };
            columns.add(new Fact(
                    position,
                    "",
                    roster.get(community).code(),
                    "",
                    kinds.get(kind),
                    FIRST.plusDays(day),
                    BigDecimal.valueOf(quantity),
                    fields,
                    OptionalLong.empty()));
            columns.settle();
        });
        return columns;
    }

    static List<Community> roster() {
        List<Community> roster = new ArrayList<>();
        for (int community = 0; community < COMMUNITIES; community++) {
            String code = "社" + (COMMUNITIES + community);
            roster.add(new Community(code, code, "", Map.of()));
        }
        return roster;
    }

    private static String kind(int kind) {
        return "事" + (kind + 1);
    }

    private static Vocabulary vocabulary() {
        Map<String, Map<String, List<String>>> kinds = new HashMap<>();
        for (int kind = 0; kind < KINDS; kind++) {
            kinds.put(kind(kind), Map.of());
        }
        kinds.put(kind(0), Map.of("按期", List.of("是", "否")));
        kinds.put(kind(1), Map.of("问题", List.of()));
        return new Vocabulary(kinds);
    }
}
