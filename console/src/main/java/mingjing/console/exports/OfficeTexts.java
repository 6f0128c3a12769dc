package mingjing.console.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.CatalogueEvent.FiguresDefined;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.report.ReportEvent.TemplateDefined;
import mingjing.events.rules.RuleBookEvent.RuleBookDrafted;
import mingjing.events.rules.RuleBookEvent.RuleBookPublished;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Query;

/**
 * What an office wrote once and goes by, as it stood at a position: the last list of figures, norms and wording of the report, and every
 * rule book that was published. The day looked at does not matter: they are made for days that are over, too.
 */
public record OfficeTexts(EventStore store, long position) {
    private static final String RULE_BOOK = "rulebook-";

    /** Whether a file of the folder is a rule book, which is published and not imported. */
    public static boolean isRuleBook(Path file) {
        return String.valueOf(file.getFileName()).startsWith(RULE_BOOK);
    }

    /** The texts by the names of their files. */
    Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        read(FiguresDefined.class, it -> texts.put("figures.yaml", it.text()));
        read(NormsDefined.class, it -> texts.put("norms.yaml", it.text()));
        read(TemplateDefined.class, it -> texts.put("report.yaml", it.text()));
        Map<List<?>, String> drafts = new LinkedHashMap<>();
        read(RuleBookDrafted.class, it -> drafts.put(List.of(it.bookId(), it.draft()), it.text()));
        List<String> published = new ArrayList<>();
        read(
                RuleBookPublished.class,
                it -> Optional.ofNullable(drafts.get(List.of(it.bookId(), it.draft())))
                        .ifPresent(text -> {
                            published.add(text);
                            texts.put(file(it, published.size()), text);
                        }));
        return texts;
    }

    /** Numbered in the order of publishing; the name is for people. */
    private static String file(RuleBookPublished published, int number) {
        return RULE_BOOK + number + "-" + published.bookId().value().replaceAll("[^\\p{L}\\p{N}.@]", "-") + ".yaml";
    }

    /** What was settled last about the headers of each ledger, without what was forgotten again. */
    List<Map<String, Object>> headers() {
        Map<List<?>, Map<String, Object>> settled = new LinkedHashMap<>();
        read(HeadersMapped.class, it -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("单位", it.office().value());
            entry.put("台账", it.ledger());
            entry.put("对应", new LinkedHashMap<>(it.columns()));
            settled.put(List.of(it.office(), it.ledger()), entry);
            if (it.columns().isEmpty()) {
                settled.remove(List.of(it.office(), it.ledger()));
            }
        });
        return List.copyOf(settled.values());
    }

    private <E extends DomainEvent> void read(Class<E> type, Consumer<E> reader) {
        Asked known = new Asked(new Moment(position, LocalDate.MAX), false, Optional.empty(), Optional.empty());
        Query query = Query.types(Vocabulary.EVENTS.namesUnder(type));
        FoldedView.read(store, query, 0, known, decoded -> reader.accept(type.cast(decoded.event())));
    }
}
