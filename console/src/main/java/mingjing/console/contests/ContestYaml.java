package mingjing.console.contests;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import mingjing.console.imports.BadFile;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.PledgeId;
import mingjing.events.contest.Segment;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/** A contest that was held on paper, as people write it down afterwards. */
record ContestYaml(
        ContestId id,
        String title,
        String period,
        LocalDate day,
        PersonId clerk,
        PersonId scrutineer,
        PersonId teller,
        PersonId announcer,
        String seed,
        List<PersonId> judges,
        Map<UnitId, Map<PersonId, Marks>> marks,
        List<Promise> pledges) {
    static final List<String> KEYS = List.of("比武", "名称", "年度", "日期", "登记人", "监票", "计票", "公布人", "种子", "评委", "打分", "承诺");

    /** What one secretary pledged. */
    record Promise(PledgeId number, UnitId unit, String what, LocalDate due) {}

    static ContestYaml read(String file, Map<?, ?> tree) {
        Reader reader = new Reader(file);
        tree.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new BadFile(file + " 里没有 “" + key + "” 这一项。可写：" + String.join("、", KEYS) + "。");
                });
        Map<UnitId, Map<PersonId, Marks>> marks = new LinkedHashMap<>();
        reader.map("打分", tree.get("打分")).forEach((unit, given) -> {
            Map<PersonId, Marks> own = new LinkedHashMap<>();
            reader.map("打分 " + unit, given)
                    .forEach((judge, parts) -> own.put(
                            reader.made("打分 " + unit, String.valueOf(judge), PersonId::new),
                            reader.marks("打分 " + unit + " " + judge, parts)));
            marks.put(reader.made("打分", String.valueOf(unit), UnitId::new), own);
        });
        List<Promise> pledges = new ArrayList<>();
        for (Object each : reader.list("承诺", tree.get("承诺"))) {
            Map<?, ?> entry = reader.map("承诺", each);
            pledges.add(new Promise(
                    reader.id(entry, "编号", PledgeId::new),
                    reader.id(entry, "社区", UnitId::new),
                    reader.text(entry, "承诺"),
                    reader.day(entry, "期限")));
        }
        return new ContestYaml(
                reader.id(tree, "比武", ContestId::new),
                reader.text(tree, "名称"),
                reader.text(tree, "年度"),
                reader.day(tree, "日期"),
                reader.id(tree, "登记人", PersonId::new),
                reader.id(tree, "监票", PersonId::new),
                reader.id(tree, "计票", PersonId::new),
                reader.id(tree, "公布人", PersonId::new),
                reader.text(tree, "种子"),
                reader.list("评委", tree.get("评委")).stream()
                        .map(judge -> reader.made("评委", String.valueOf(judge), PersonId::new))
                        .toList(),
                marks,
                pledges);
    }

    /** Reads values, and says where one is not what it should be. */
    private record Reader(String file) {
        String text(Map<?, ?> tree, String key) {
            Object value = tree.get(key);
            if (value == null || value.toString().isBlank()) {
                throw bad(key, "不能空");
            }
            return value.toString().strip();
        }

        <T> T id(Map<?, ?> tree, String key, Function<String, T> make) {
            return made(key, text(tree, key), make);
        }

        <T> T made(String where, String text, Function<String, T> make) {
            try {
                return make.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw bad(where, "“" + text + "” 读不懂：" + e.getMessage());
            }
        }

        LocalDate day(Map<?, ?> tree, String key) {
            return tree.get(key) instanceof java.util.Date date
                    ? LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC)
                    : made(key, text(tree, key), LocalDate::parse);
        }

        Map<?, ?> map(String where, @Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw bad(where, "应写成 “键: 值”");
        }

        List<?> list(String where, @Nullable Object value) {
            if (value instanceof List<?> list) {
                return list;
            }
            throw bad(where, "应是一个列表");
        }

        Marks marks(String where, Object value) {
            List<?> parts = list(where, value);
            if (parts.size() != Segment.values().length) {
                throw bad(where, "要写 " + Segment.values().length + " 个分数，写了 " + parts.size() + " 个");
            }
            SortedMap<Segment, BigDecimal> written = new TreeMap<>();
            Iterator<?> next = parts.iterator();
            for (Segment segment : Segment.values()) {
                written.put(segment, made(where, String.valueOf(next.next()), BigDecimal::new));
            }
            try {
                return Marks.of(written);
            } catch (ArithmeticException e) {
                throw bad(where, "分数至多三位小数，写的是 " + parts);
            }
        }

        BadFile bad(String where, String why) {
            return new BadFile(file + " 的“" + where + "”：" + why + "。");
        }
    }
}
