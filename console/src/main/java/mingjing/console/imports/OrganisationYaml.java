package mingjing.console.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** An organisation file as it is written: four sections, each a list of entries. */
final class OrganisationYaml {
    private static final Set<String> SECTIONS = Set.of("people", "units", "names", "tenures");

    private final String file;
    private final Map<String, List<OrganisationEntry>> sections = new HashMap<>();

    private OrganisationYaml(String file) {
        this.file = file;
    }

    static OrganisationYaml read(Path path) {
        OrganisationYaml yaml = new OrganisationYaml(String.valueOf(path.getFileName()));
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try (Reader text = Files.newBufferedReader(path)) {
            yaml.sort(new Yaml(new SafeConstructor(options)).load(text));
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : " 第 " + (e.getProblemMark().getLine() + 1) + " 行";
            throw new BadFile(yaml.file + line + " 不是有效的 YAML：" + e.getProblem() + "。请核对缩进、冒号，以及同一项里有没有写重的键。", e);
        } catch (YAMLException | IOException e) {
            throw new BadFile(yaml.file + " 读不出来：" + e.getMessage() + "。请确认是 UTF-8 编码的 YAML 文件。", e);
        }
        return yaml;
    }

    /** From the tree of such a file. */
    static OrganisationYaml of(String file, Map<?, ?> tree) {
        OrganisationYaml yaml = new OrganisationYaml(file);
        yaml.sort(tree);
        return yaml;
    }

    List<OrganisationEntry> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    private void sort(Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new BadFile(file + " 里没有 people、units、names、tenures 任何一节。请对照 seeds/hedong-2022/org.yaml 填写。");
        }
        map.forEach((name, entries) -> {
            if (!(name instanceof String section) || !SECTIONS.contains(section)) {
                throw new BadFile(file + " 里不认识“" + name + "”这一节。可用的有 people、units、names、tenures。");
            }
            sections.put(section, entries(section, entries));
        });
    }

    private List<OrganisationEntry> entries(String section, Object list) {
        if (!(list instanceof List<?> lines)) {
            throw new BadFile(file + " 的 " + section + " 要是一串以 - 开头的条目。");
        }
        List<OrganisationEntry> entries = new ArrayList<>();
        for (Object line : lines) {
            if (!(line instanceof Map<?, ?> fields)) {
                throw new BadFile(file + " 的 " + section + " 里“" + line + "”不是一个条目。请写成 {键: 值, …}。");
            }
            entries.add(new OrganisationEntry(file, section, fields));
        }
        return entries;
    }
}
