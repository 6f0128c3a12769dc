package mingjing.console.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.Rehearsal;
import mingjing.command.Slice;
import mingjing.command.UseCases;
import mingjing.command.activity.DefineFigures;
import mingjing.command.activity.DefineKind;
import mingjing.command.activity.DefineNorms;
import mingjing.command.report.DefineTemplate;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.events.DomainEvent;
import mingjing.events.catalogue.CatalogueEvent.FiguresDefined;
import mingjing.events.catalogue.CatalogueEvent.KindDefined;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindId;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent.TemplateDefined;
import mingjing.ledger.PlainHash;
import mingjing.query.catalogue.Kinds;
import mingjing.query.figure.FigureLists;
import mingjing.query.norm.NormBook;
import mingjing.query.report.TemplateNames;
import mingjing.rules.FigureBook;
import mingjing.rules.ReportTemplate;
import mingjing.rules.RuleBookErrors;
import mingjing.rules.Vocabulary;

/** A file that says what is recorded (种类), which figures are stated (数据), what is normal (规范), how a report is worded (模板) or what stands for our headers (列名): what is new goes into the log. */
public final class CatalogueFile {
    private static final List<String> TOPICS = List.of("种类", "数据", "规范", "模板", "列名");
    private static final Set<Reason> UNCHANGED = Set.of(
            Reason.KIND_UNCHANGED,
            Reason.FIGURES_UNCHANGED,
            Reason.NORMS_UNCHANGED,
            Reason.TEMPLATE_UNCHANGED,
            Reason.HEADERS_UNCHANGED);

    private final Core core;

    public CatalogueFile(Core core) {
        this.core = core;
    }

    /**
     * What is said in a file, and the orders that make it so; none where it is so already.
     *
     * @param orders by a key that says what is ordered and as which version: what was cut short and begun anew records the same
     *     events, and an older text that comes back after a newer one is one more version
     */
    public record Said(String name, SequencedMap<String, Command> orders) {}

    /** The tree of any YAML text, or {@link BadFile} with its line. */
    public static Map<?, ?> tree(String name, String text) {
        return KindsYaml.tree(name, text);
    }

    /** Whether a YAML tree is a catalogue and not, for example, an organisation. */
    public static boolean is(Map<?, ?> tree) {
        return TOPICS.stream().anyMatch(tree::containsKey);
    }

    /**
     * Reads a file and rehearses what it asks for.
     *
     * @param tree of the text
     * @throws BadFile naming the file and what is wrong
     */
    public Said read(String name, String text, Map<?, ?> tree, PersonId by) {
        LocalDate today = LocalDate.ofInstant(core.clock().instant(), Slice.ZONE);
        SequencedMap<String, Command> fresh = new LinkedHashMap<>();
        try (Rehearsal rehearsal = new Rehearsal(core.store(), core.clock())) {
            for (Command order : orders(name, text, tree, by, today)) {
                try {
                    fresh.put(key(rehearsal.carryOut(UseCases.of(order), order).getFirst()), order);
                } catch (Refused refused) {
                    if (!UNCHANGED.contains(refused.reason())) {
                        throw new BadFile(name + "：" + refused.message(Locale.CHINESE), refused);
                    }
                }
            }
        }
        return new Said(name, fresh);
    }

    private List<Command> orders(String name, String text, Map<?, ?> tree, PersonId by, LocalDate today) {
        if (tree.containsKey("种类")) {
            return kinds(unlikeOurs(name, KindsYaml.read(name, tree)), by, today);
        }
        if (tree.containsKey("列名")) {
            return List.copyOf(HeadersYaml.read(name, tree, by, today));
        }
        try {
            if (tree.containsKey("规范")) {
                return List.of(norms(text, by, today));
            }
            return List.of(tree.containsKey("数据") ? figures(name, text, by, today) : template(name, text, by, today));
        } catch (RuleBookErrors errors) {
            throw new BadFile(
                    name + " 有 " + errors.errors().size() + " 处错误，第一处："
                            + errors.errors().getFirst(),
                    errors);
        } catch (IllegalArgumentException bad) {
            throw new BadFile(name + " 的" + bad.getMessage(), bad);
        }
    }

    /**
     * Refuses the wording of a report that nobody stands for: to be asked before anything else of a folder is entered.
     *
     * @throws BadFile naming the file
     */
    public void demandDrafter(String name, String text, Map<?, ?> tree, PersonId by) {
        if (tree.containsKey("模板")) {
            LocalDate today = LocalDate.ofInstant(core.clock().instant(), Slice.ZONE);
            DefineTemplate order = new DefineTemplate(String.valueOf(tree.get("模板")), text, hash(text), by, today);
            try (Rehearsal rehearsal = new Rehearsal(core.store(), core.clock())) {
                rehearsal.carryOut(UseCases.of(order), order);
            } catch (Refused refused) {
                if (refused.reason() == Reason.DRAFTER_UNKNOWN) {
                    throw new BadFile(name + "：" + refused.message(Locale.CHINESE), refused);
                }
            }
        }
    }

    /** Carries out what a file asks for; the same file again changes nothing. */
    public int enter(String name, String text, PersonId by, String actor) {
        return enter(read(name, text, tree(name, text), by), actor);
    }

    /** Carries out what was read. */
    public int enter(Said said, String actor) {
        said.orders().forEach((key, order) -> core.commands().carryOut(order, actor, Optional.of(key)));
        return said.orders().size();
    }

    /** What this program counts itself keeps its name. */
    private static Map<KindId, Kind> unlikeOurs(String file, Map<KindId, Kind> kinds) {
        kinds.values().forEach(kind -> {
            if (Vocabulary.SHIPPED.kinds().containsKey(kind.title())) {
                throw new BadFile(file + " 的“" + kind.title() + "”：平台自己已经这样计数。请换一个名称。");
            }
        });
        return kinds;
    }

    private static List<Command> kinds(Map<KindId, Kind> kinds, PersonId by, LocalDate today) {
        List<Command> orders = new ArrayList<>();
        kinds.forEach((id, kind) -> orders.add(new DefineKind(id, kind, by, today)));
        return orders;
    }

    private DefineFigures figures(String name, String text, PersonId by, LocalDate today) {
        FigureBook book = FigureBook.parse(name, text, core.ruleBooks().kinds().vocabulary());
        return new DefineFigures(book.name(), text, hash(text), by, today);
    }

    private DefineTemplate template(String name, String text, PersonId by, LocalDate today) {
        Kinds kinds = core.ruleBooks().kinds();
        ReportTemplate.Names known = TemplateNames.at(core.store().head(), new FigureLists(core.store(), kinds), kinds);
        ReportTemplate template = ReportTemplate.parse(name, text, known);
        return new DefineTemplate(template.name(), text, hash(text), by, today);
    }

    private static DefineNorms norms(String text, PersonId by, LocalDate today) {
        NormBook book = NormBook.parse(text);
        return new DefineNorms(book.name(), text, hash(text), book.concernTerms(), by, today);
    }

    private String key(DomainEvent event) {
        return switch (event) {
            case KindDefined it ->
                "kind/" + it.kind() + "/" + (it.version() - 1) + "/"
                        + hash(it.definition().toString());
            case FiguresDefined it -> "figures/" + it.version() + "/" + it.textHash();
            case TemplateDefined it -> "template/" + it.version() + "/" + it.textHash();
            case NormsDefined it -> "norms/" + it.version() + "/" + it.textHash();
            // It counts no versions: where the log stood tells it from the same words settled before.
            case HeadersMapped it ->
                "headers/" + it.office() + "/" + it.ledger() + "/"
                        + core.store().head();
            default -> throw new IllegalArgumentException("no event of a catalogue: " + event);
        };
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(PlainHash.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
