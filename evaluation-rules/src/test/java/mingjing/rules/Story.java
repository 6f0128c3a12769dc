package mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** The test vocabulary: facts said in a line, and whole random years from a seed. */
final class Story {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final List<Community> ROSTER = List.of(community("滨一"), community("滨二"), community("滨三"), community("滨四"));

    private final List<Fact> facts = new ArrayList<>();
    private long position;

    static Community community(String code) {
        return new Community(code, code + "社区", code + "书记", Map.of("户数", BigDecimal.valueOf(2000)));
    }

    /** Records {@code times} facts of a kind, a position apart. */
    Story happened(String community, String kind, int times, Map<String, String> fields) {
        for (int i = 0; i < times; i++) {
            position++;
            facts.add(fact(position, community, kind, FIRST.plusDays(position % 300), fields));
        }
        return this;
    }

    Story happened(String community, String kind, int times) {
        return happened(community, kind, times, Map.of());
    }

    Story withdrawn(String community, long target) {
        position++;
        facts.add(withdrawal(position, community, target));
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    static Fact fact(long position, String community, String kind, LocalDate day, Map<String, String> fields) {
        return Fact.of(position, "e" + position, community, community + "书记", kind, day, fields);
    }

    static Fact withdrawal(long position, String community, long target) {
        return withdrawal(position, community, target, FIRST);
    }

    static Fact withdrawal(long position, String community, long target, LocalDate day) {
        return new Fact(
                position,
                "e" + position,
                community,
                community + "书记",
                "更正",
                day,
                BigDecimal.ONE,
                Map.of(),
                OptionalLong.of(target));
    }

    /** A year of {@code count} events over the shipped book's kinds, with late events, double facts and withdrawals. */
    static List<Fact> random(Random random, int count) {
        List<String> kinds =
                List.of("问题登记", "问题登记", "问题销号", "问题销号", "措施完成", "措施完成", "回头看", "问题回炉", "问题反弹", "督办", "现场解决", "学习场次");
        List<Fact> facts = new ArrayList<>();
        for (long position = 1; position <= count; position++) {
            String community = ROSTER.get(random.nextInt(ROSTER.size())).code();
            LocalDate day = FIRST.plusDays(random.nextInt(380) - 7);
            if (random.nextInt(12) == 0 && position > 1) {
                facts.add(withdrawal(position, community, 1 + random.nextLong(position - 1), day));
                continue;
            }
            String kind = kinds.get(random.nextInt(kinds.size()));
            Map<String, String> fields = switch (kind) {
                case "督办" -> Map.of("级别", List.of("蓝", "黄", "红").get(random.nextInt(3)));
                case "问题销号" -> Map.of("按期", random.nextInt(4) > 0 ? "是" : "否", "来源", source(random));
                case "措施完成" -> Map.of("按期", random.nextInt(4) > 0 ? "是" : "否");
                case "问题登记" -> Map.of("问题", "P-" + random.nextInt(40), "来源", source(random));
                default -> Map.of("问题", "P-" + random.nextInt(40));
            };
            facts.add(fact(position, community, kind, day, fields));
            if (kind.equals("回头看") && random.nextBoolean()) {
                facts.add(fact(position, community, "整改巩固", day, fields));
            }
        }
        if (random.nextInt(4) == 0) {
            facts.add(fact(count + 1L, ROSTER.getFirst().code(), "虚假整改", FIRST.plusDays(40), Map.of()));
        }
        return facts;
    }

    private static String source(Random random) {
        return List.of("自查", "谈心谈话", "群众反映", "走访调研", "上级反馈").get(random.nextInt(5));
    }

    /** The same facts in another order, some of them arriving twice. */
    static List<Fact> shuffled(List<Fact> facts, Random random) {
        List<Fact> arrived = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(5) == 0).forEach(arrived::add);
        Collections.shuffle(arrived, random);
        return arrived;
    }
}
