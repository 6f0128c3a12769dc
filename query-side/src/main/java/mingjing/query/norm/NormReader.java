package mingjing.query.norm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjing.events.Vocabulary;
import mingjing.events.Words;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Norms as people write them; every error says in which part, at which entry, and what is expected there. */
final class NormReader {
    private static final List<String> PARTS = List.of("规范", "组织生活", "参数", "检查", "填报");
    private static final List<String> MEETING = List.of("形式", "层级", "每", "次数", "地区", "自", "至", "来源");
    private static final List<String> PARAMETER = List.of("名称", "值", "地区", "自", "至", "来源");
    private static final List<String> INSPECTION = List.of("名称", "日期");
    private static final Map<String, StudyForm> FORMS = Words.meanings(StudyForm.values());
    private static final Map<String, OrgLevel> LEVELS = Words.meanings(OrgLevel.values());
    private static final Map<String, Every> PERIODS =
            Arrays.stream(Every.values()).collect(Collectors.toMap(Every::word, every -> every));

    private NormReader() {}

    static NormBook read(String yaml) {
        Map<?, ?> tree = tree(yaml);
        only("文件", tree, PARTS);
        return new NormBook(
                text("文件", tree, "规范"),
                entries(tree, "组织生活", MEETING, NormReader::meeting),
                entries(tree, "参数", PARAMETER, NormReader::parameter),
                entries(tree, "检查", INSPECTION, NormReader::inspection),
                types(tree.get("填报")));
    }

    private static Map<?, ?> tree(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException("不是有效的 YAML：" + e.getMessage(), e);
        }
        throw new IllegalArgumentException("最外层应是 “键: 值”");
    }

    /** One entry under the name of its place, for errors. */
    private record Entry(String place, Map<?, ?> fields) {
        String text(String key) {
            return NormReader.text(place, fields, key);
        }

        <T> T word(String key, Map<String, T> known) {
            return Optional.ofNullable(known.get(text(key)))
                    .orElseThrow(() ->
                            bad(place, "“" + key + "”不能是 “" + text(key) + "”。可写：" + String.join("、", known.keySet())));
        }

        int number(String key, int least) {
            try {
                int number = Integer.parseInt(text(key));
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below, like a number that is too small.
            }
            throw bad(place, "“" + key + "”要是不小于 " + least + " 的整数，不能是 “" + text(key) + "”");
        }

        LocalDate day(String key) {
            return NormReader.day(place, key, text(key));
        }

        Optional<LocalDate> perhapsDay(String key) {
            return Optional.ofNullable(fields.get(key)).map(_ -> day(key));
        }

        UnitId unit(String key) {
            try {
                return new UnitId(text(key));
            } catch (IllegalArgumentException e) {
                throw bad(place, "“" + key + "”写单位编码：" + e.getMessage());
            }
        }
    }

    private static MeetingNorm meeting(Entry entry) {
        return new MeetingNorm(
                entry.word("形式", FORMS),
                entry.word("层级", LEVELS),
                entry.word("每", PERIODS),
                entry.number("次数", 1),
                entry.unit("地区"),
                entry.day("自"),
                entry.perhapsDay("至"),
                entry.text("来源"));
    }

    private static Parameter parameter(Entry entry) {
        int least = entry.word("名称", Parameter.LEAST);
        return new Parameter(
                entry.text("名称"),
                entry.number("值", least),
                entry.unit("地区"),
                entry.day("自"),
                entry.perhapsDay("至"),
                entry.text("来源"));
    }

    private static NormBook.Inspection inspection(Entry entry) {
        return new NormBook.Inspection(entry.text("名称"), entry.day("日期"));
    }

    private static <T> List<T> entries(Map<?, ?> tree, String part, List<String> keys, Function<Entry, T> reader) {
        List<T> read = new ArrayList<>();
        Object value = tree.get(part);
        if (value != null && !(value instanceof List<?>)) {
            throw bad(part, "要是一串以 - 开头的条目");
        }
        for (Object each : value instanceof List<?> list ? list : List.of()) {
            String place = part + "第 " + (read.size() + 1) + " 条";
            if (!(each instanceof Map<?, ?> fields)) {
                throw bad(place, "请写成 {键: 值, …}");
            }
            only(place, fields, keys);
            read.add(reader.apply(new Entry(place, fields)));
        }
        return read;
    }

    private static List<String> types(@Nullable Object value) {
        if (value != null && !(value instanceof List<?>)) {
            throw bad("填报", "要是一串事件名，例如 [study., activity.]");
        }
        List<String> types = value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        types.stream()
                .filter(type -> Vocabulary.EVENTS.names().stream().noneMatch(name -> name.startsWith(type)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw bad("填报", "没有以 “" + unknown + "” 开头的事件");
                });
        return types;
    }

    private static void only(String place, Map<?, ?> fields, List<String> known) {
        fields.keySet().forEach(key -> {
            if (!known.contains(String.valueOf(key))) {
                throw bad(place, "不认识“" + key + "”。可写：" + String.join("、", known));
            }
        });
    }

    private static String text(String place, Map<?, ?> fields, String key) {
        Object value = fields.get(key);
        String text = value instanceof java.util.Date day
                ? LocalDate.ofInstant(day.toInstant(), java.time.ZoneOffset.UTC).toString()
                : String.valueOf(value == null ? "" : value).strip();
        if (text.isEmpty()) {
            throw bad(place, "缺“" + key + "”");
        }
        return text;
    }

    private static LocalDate day(String place, String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(place, "“" + key + "”写成 2022-03-04 的样子，不能是 “" + text + "”");
        }
    }

    private static IllegalArgumentException bad(String place, String why) {
        return new IllegalArgumentException("“" + place + "”：" + why + "。");
    }
}
