package mingjing.console.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;
import mingjing.ledger.PlainHash;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.figure.FigureLists;
import mingjing.query.norm.NormBook;
import mingjing.query.report.TemplateNames;
import mingjing.rules.FigureBook;
import mingjing.rules.ReportTemplate;
import mingjing.rules.RuleBookErrors;
import mingjing.rules.Vocabulary;

/** A file that says what is recorded (种类), which figures are stated (数据), what is normal (规范) or how a report is worded (模板): what is new goes into the log. */
public final class CatalogueFile {
    private static final List<String> TOPICS = List.of("种类", "数据", "规范", "模板");
    private static final Set<Reason> UNCHANGED =
            Set.of(Reason.KIND_UNCHANGED, Reason.FIGURES_UNCHANGED, Reason.NORMS_UNCHANGED, Reason.TEMPLATE_UNCHANGED);

    private final Core core;

    public CatalogueFile(Core core) {
        this.core = core;
    }

    /** What is said in a file, and the orders that make it so; none where it is so already. */
    public record Said(String name, List<Command> orders) {}

    /** The tree of any YAML text, or {@link BadFile} with its line. */
    public static Map<?, ?> tree(String name, String text) {
        return KindsYaml.tree(name, text);
    }

    /** Whether a YAML text is a catalogue and not, for example, an organisation. */
    public static boolean is(String name, String text) {
        Map<?, ?> tree = KindsYaml.tree(name, text);
        return TOPICS.stream().anyMatch(tree::containsKey);
    }

    /**
     * Reads a file and rehearses what it asks for.
     *
     * @throws BadFile naming the file and what is wrong
     */
    public Said read(String name, String text, PersonId by) {
        Map<?, ?> tree = KindsYaml.tree(name, text);
        LocalDate today = LocalDate.ofInstant(core.clock().instant(), Slice.ZONE);
        List<Command> orders = orders(name, text, tree, by, today);
        List<Command> fresh = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(core.store(), core.clock())) {
            for (Command order : orders) {
                try {
                    rehearsal.carryOut(UseCases.of(order), order);
                    fresh.add(order);
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

    /** Carries out what a file asks for; the same file again changes nothing. */
    public int enter(String name, String text, PersonId by, String actor) {
        Said said = read(name, text, by);
        said.orders().forEach(order -> core.commands().carryOut(order, actor, Optional.of(key(order))));
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

    /** What it says and as which version, so that what was cut short and begun anew records the same events. */
    private String key(Command order) {
        return switch (order) {
            case DefineKind kind ->
                "kind/" + kind.kind() + "/"
                        + core.ruleBooks()
                                .kinds()
                                .find(kind.kind())
                                .map(KindHistory::version)
                                .orElse(0)
                        + "/" + hash(kind.definition().toString());
            case DefineFigures figures -> "figures/" + figures.textHash();
            case DefineTemplate template -> "template/" + template.by() + "/" + template.textHash();
            case DefineNorms norms -> "norms/" + norms.textHash();
            default -> throw new IllegalArgumentException("no order of a catalogue: " + order);
        };
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(PlainHash.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
