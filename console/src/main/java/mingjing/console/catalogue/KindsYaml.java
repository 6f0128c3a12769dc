package mingjing.console.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.console.imports.BadFile;
import mingjing.events.Words;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Kinds of records as people write them in a file (种类). */
final class KindsYaml {
    private static final List<String> KIND = List.of("代号", "名称", "章", "字头", "说明", "字段");
    private static final List<String> FIELD = List.of("名称", "类型", "单位", "选项", "可空");
    private static final Map<String, FieldType> TYPES = Words.meanings(FieldType.values());

    private final String file;

    private KindsYaml(String file) {
        this.file = file;
    }

    /** The tree of a file, whatever it is about. */
    static Map<?, ?> tree(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : " 第 " + (e.getProblemMark().getLine() + 1) + " 行";
            throw new BadFile(file + line + " 不是有效的 YAML：" + e.getProblem() + "。请核对缩进、冒号，以及同一项里有没有写重的键。", e);
        } catch (YAMLException e) {
            throw new BadFile(file + " 读不出来：" + e.getMessage() + "。请确认是 UTF-8 编码的 YAML 文件。", e);
        }
        throw new BadFile(file + " 最外层应是 “键: 值”。");
    }

    static Map<KindId, Kind> read(String file, Map<?, ?> tree) {
        KindsYaml yaml = new KindsYaml(file);
        Map<KindId, Kind> kinds = new LinkedHashMap<>();
        for (Map<?, ?> entry : yaml.list("种类", tree.get("种类"))) {
            String name = yaml.text("种类", entry, "名称");
            yaml.only(name, entry, KIND);
            KindId id = new KindId(yaml.text(name, entry, "代号"));
            if (kinds.put(id, yaml.kind(name, entry)) != null) {
                throw yaml.bad(name, "代号 " + id + " 写了两次");
            }
        }
        return kinds;
    }

    private Kind kind(String name, Map<?, ?> entry) {
        List<KindField> fields = new ArrayList<>();
        for (Map<?, ?> field : list("字段", entry.get("字段"))) {
            only(name, field, FIELD);
            fields.add(field(name, field));
        }
        try {
            return new Kind(name, number(name, entry), text(name, entry, "字头"), maybe(entry, "说明"), fields);
        } catch (IllegalArgumentException e) {
            throw bad(name, String.valueOf(e.getMessage()));
        }
    }

    private KindField field(String kind, Map<?, ?> entry) {
        String name = text(kind, entry, "名称");
        String type = text(kind, entry, "类型");
        FieldType known = TYPES.get(type);
        if (known == null) {
            throw bad(kind, "“" + name + "”的类型 “" + type + "” 不在可填的范围里。可填：" + String.join("、", TYPES.keySet()));
        }
        List<String> options = entry.get("选项") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
        try {
            return new KindField(
                    name,
                    known,
                    maybe(entry, "单位"),
                    options,
                    !maybe(entry, "可空").equals("是"));
        } catch (IllegalArgumentException e) {
            throw bad(kind, String.valueOf(e.getMessage()));
        }
    }

    private int number(String name, Map<?, ?> entry) {
        try {
            return Integer.parseInt(maybe(entry, "章").isEmpty() ? "0" : maybe(entry, "章"));
        } catch (NumberFormatException e) {
            throw bad(name, "章是 0 至 6 的数");
        }
    }

    private List<Map<?, ?>> list(String what, @Nullable Object tree) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (!(tree instanceof List<?> list)) {
            throw new BadFile(file + " 的“" + what + "”要是一串以 - 开头的条目。");
        }
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> entry)) {
                throw new BadFile(file + " 的“" + what + "”里“" + each + "”不是一个条目。请写成 {键: 值, …}。");
            }
            entries.add(entry);
        }
        return entries;
    }

    private void only(String name, Map<?, ?> entry, List<String> known) {
        entry.keySet().forEach(key -> {
            if (!known.contains(String.valueOf(key))) {
                throw bad(name, "不认识“" + key + "”。可写：" + String.join("、", known));
            }
        });
    }

    private String text(String name, Map<?, ?> entry, String key) {
        String text = maybe(entry, key);
        if (text.isEmpty()) {
            throw bad(name, "缺“" + key + "”");
        }
        return text;
    }

    private static String maybe(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private BadFile bad(String name, String why) {
        return new BadFile(file + " 的“" + name + "”：" + why + "。");
    }
}
