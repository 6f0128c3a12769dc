package mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.rules.ReportTemplate.Passage;
import mingjing.rules.ReportTemplate.Piece;
import mingjing.rules.ReportTemplate.Section;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a report's template in one pass, collecting every fault. */
final class TemplateReader {
    private static final List<String> KEYS = List.of("模板", "说明", "标题", "章");
    private static final List<String> CHAPTER = List.of("标题", "段", "节");
    private static final List<String> SECTION = List.of("标题", "段");
    private static final List<String> LISTING = List.of("列出", "写作");

    private final Faults faults;
    private final TemplateText text;
    private final Entries root;

    private TemplateReader(MappingNode root, Faults faults, ReportTemplate.Names known, boolean strict) {
        this.faults = faults;
        this.text = new TemplateText(faults, known, strict);
        this.root = Entries.of(root, "报告模板", faults, KEYS);
    }

    static ReportTemplate read(String fileName, String yaml, ReportTemplate.Names known, boolean strict) {
        Faults faults = new Faults(new SourceText(fileName, yaml));
        Optional<MappingNode> root = YamlTree.root(yaml, faults);
        if (root.isEmpty()) {
            faults.throwIfAny();
            throw new IllegalStateException("no root and no fault in " + fileName);
        }
        return new TemplateReader(root.get(), faults, known, strict).read();
    }

    private ReportTemplate read() {
        String name = root.text("模板");
        List<Piece> title = root.required("标题").map(text::title).orElse(List.of());
        List<Section> sections = new ArrayList<>();
        root.required("章");
        for (Node chapter : root.items("章")) {
            Entries entries = Entries.of(chapter, "章", faults, CHAPTER);
            sections.add(section(1, entries));
            entries.items("节").forEach(each -> sections.add(section(2, Entries.of(each, "节", faults, SECTION))));
        }
        faults.throwIfAny();
        return new ReportTemplate(name, title, sections);
    }

    private Section section(int level, Entries entries) {
        String heading = entries.text("标题");
        List<Passage> passages = entries.items("段").stream()
                .flatMap(node -> passage(node).stream())
                .toList();
        return new Section(level, heading, passages);
    }

    private Optional<Passage> passage(Node node) {
        if (node instanceof ScalarNode prose) {
            return Optional.of(new Passage.Prose(text.prose(prose)));
        }
        Entries entries = Entries.of(node, "段", faults, LISTING);
        String kind = entries.text("列出");
        if (!text.knowsRegister(entries.at("列出"), kind)) {
            return Optional.empty();
        }
        if (entries.required("写作").orElse(null) instanceof ScalarNode wording) {
            return Optional.of(new Passage.Listing(kind, text.listing(wording, kind)));
        }
        faults.at(entries.at("写作"), "“写作” 应是一段文字", "例如 “{{序}}是{{事项}}。”");
        return Optional.empty();
    }
}
