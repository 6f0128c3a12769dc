package mingjing.console.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.console.platform.Core;
import mingjing.events.Vocabulary;
import mingjing.events.Words;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.catalogue.KindHistory;
import mingjing.store.Query;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What an office entered, as the files it would enter it from: organisation, kinds, lists, texts, headers and every ledger with a row in
 * it. Imported into an empty home, the folder gives the same boards and figures; {@link LeftOut} says what it does not carry.
 */
public record OfficeFolder(Core core, Exports exports) {
    /** Writes the files into a folder and says which. */
    public List<Path> write(Path folder, Asked asked) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        written.add(yaml(folder.resolve("org.yaml"), organisation(asked)));
        List<KindHistory> kinds = core.ruleBooks().kinds().all(asked.position());
        if (!kinds.isEmpty()) {
            written.add(yaml(
                    folder.resolve("kinds.yaml"),
                    Map.of("种类", kinds.stream().map(OfficeFolder::kind).toList())));
        }
        OfficeTexts texts = new OfficeTexts(core.store(), asked.position());
        for (Map.Entry<String, String> text : texts.all().entrySet()) {
            written.add(Files.writeString(folder.resolve(text.getKey()), text.getValue()));
        }
        List<Map<String, Object>> headers = texts.headers();
        if (!headers.isEmpty()) {
            written.add(yaml(folder.resolve("headers.yaml"), Map.of("列名", headers)));
        }
        for (String kind : exports.ledgers(asked)) {
            Table table = exports.table(kind, asked).orElseThrow();
            if (!table.rows().isEmpty()) {
                Path file = folder.resolve(table.title() + ".xlsx");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    Exports.write(table, String.valueOf(file.getFileName()), out);
                }
                written.add(file);
            }
        }
        return written;
    }

    private static Path yaml(Path file, Object tree) throws IOException {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        try (Writer out = Files.newBufferedWriter(file)) {
            new Yaml(options).dump(tree, out);
        }
        return file;
    }

    private Map<String, Object> organisation(Asked asked) {
        List<Map<String, Object>> units = new ArrayList<>();
        List<Map<String, Object>> names = new ArrayList<>();
        List<Map<String, Object>> tenures = new ArrayList<>();
        Map<UnitId, Map<String, Object>> open = new LinkedHashMap<>();
        Query query = Query.types(Vocabulary.EVENTS.namesUnder(OrgEvent.class));
        FoldedView.read(core.store(), query, 0, asked, decoded -> {
            switch (decoded.event()) {
                case UnitEstablished it -> units.add(unit(it));
                case UnitRenamed it -> names.add(name(it));
                case SecretaryAppointed it -> {
                    Map<String, Object> tenure = new LinkedHashMap<>();
                    tenure.put("unit", it.unitId().value());
                    tenure.put("secretary", it.secretary().value());
                    tenure.put("from", it.occurredOn().toString());
                    tenures.add(tenure);
                    open.put(it.unitId(), tenure);
                }
                case SecretaryRelieved it -> {
                    Map<String, Object> tenure = open.getOrDefault(it.unitId(), new LinkedHashMap<>());
                    tenure.put("to", it.occurredOn().toString());
                    tenure.put("reason", it.reason());
                }
                default -> {}
            }
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("people", people());
        tree.put("units", units);
        if (!names.isEmpty()) {
            tree.put("names", names);
        }
        tree.put("tenures", tenures);
        return tree;
    }

    private List<Map<String, Object>> people() {
        return core.people().all().stream()
                .map(person -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("id", person.id().value());
                    fields.put("name", person.name());
                    fields.put("post", person.post());
                    fields.put("unit", person.unit());
                    return fields;
                })
                .toList();
    }

    private static Map<String, Object> unit(UnitEstablished unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", unit.unitId().value());
        fields.put("name", unit.name());
        fields.put("level", unit.level().name());
        unit.parent().ifPresent(parent -> fields.put("parent", parent.value()));
        fields.put("established", unit.occurredOn().toString());
        fields.put("households", unit.households());
        return fields;
    }

    private static Map<String, Object> name(UnitRenamed renamed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", renamed.unitId().value());
        fields.put("name", renamed.name());
        fields.put("from", renamed.occurredOn().toString());
        return fields;
    }

    private static Map<String, Object> kind(KindHistory history) {
        Kind kind = history.throughout();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("代号", history.id().value());
        fields.put("名称", kind.title());
        fields.put("章", kind.chapter());
        fields.put("字头", kind.prefix());
        if (!kind.note().isEmpty()) {
            fields.put("说明", kind.note());
        }
        fields.put("字段", kind.fields().stream().map(OfficeFolder::field).toList());
        return fields;
    }

    private static Map<String, Object> field(KindField field) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("名称", field.name());
        fields.put("类型", Words.of(field.type()));
        if (!field.unit().isEmpty()) {
            fields.put("单位", field.unit());
        }
        if (!field.options().isEmpty()) {
            fields.put("选项", field.options());
        }
        if (!field.required()) {
            fields.put("可空", "是");
        }
        return fields;
    }
}
