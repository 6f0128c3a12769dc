package mingjing.query.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.CatalogueEvent.KindDefined;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.Owner;
import mingjing.rules.FigureBook;

/**
 * A kind as it is defined now, and what may stand in records of any version of it.
 *
 * @param definitions every definition it had, the present one last
 * @param ever for each field that rules and figures may ask for, its words; none where any text is allowed
 */
public record KindHistory(
        KindId id, int version, List<Kind> definitions, Map<String, List<String>> ever, long position) {
    public static final Fold<KindHistory> FOLD = new Fold<>(
                    "kinds",
                    1,
                    Vocabulary.EVENTS.namesUnder(KindDefined.class),
                    "kind",
                    KindHistory.class,
                    KindHistory::after)
            .ownedBy(_ -> Owner.PUBLIC);

    /** What rules and figures may ask for where these kinds are kept, beside what this program knows itself. */
    public static mingjing.rules.Vocabulary vocabulary(Collection<KindHistory> kinds) {
        Map<String, Map<String, List<String>>> words = new LinkedHashMap<>();
        kinds.forEach(kind -> words.put(kind.definition().title(), kind.ever()));
        return mingjing.rules.Vocabulary.SHIPPED.and(words);
    }

    public KindHistory {
        definitions = List.copyOf(definitions);
    }

    /** What is written down of each record from now on. */
    public Kind definition() {
        return definitions.getLast();
    }

    /**
     * A definition that records of any time fit in: the fields of all, the present ones first, with every option a choice ever had;
     * a field is required only if it always was.
     */
    public Kind throughout() {
        Map<String, KindField> fields = new LinkedHashMap<>();
        for (Kind each : definitions.reversed()) {
            each.fields().forEach(field -> fields.merge(field.name(), field, KindHistory::wider));
        }
        Kind now = definition();
        return new Kind(
                now.title(),
                now.chapter(),
                now.prefix(),
                now.note(),
                fields.values().stream().map(this::asEver).toList());
    }

    private static KindField wider(KindField later, KindField earlier) {
        if (later.type() != earlier.type()) {
            return later;
        }
        Set<String> options = new LinkedHashSet<>(later.options());
        options.addAll(earlier.options());
        return new KindField(later.name(), later.type(), later.unit(), List.copyOf(options), later.required());
    }

    private KindField asEver(KindField field) {
        boolean always = definitions.stream()
                .allMatch(each ->
                        each.field(field.name()).filter(KindField::required).isPresent());
        return new KindField(field.name(), field.type(), field.unit(), field.options(), always);
    }

    private static Optional<KindHistory> after(Optional<KindHistory> before, Decoded decoded) {
        KindDefined event = (KindDefined) decoded.event();
        Map<String, List<String>> ever =
                new LinkedHashMap<>(before.map(KindHistory::ever).orElse(Map.of()));
        ever.putIfAbsent(FigureBook.CERTAINTY, List.of());
        for (KindField field : event.definition().fields()) {
            if (field.type() == FieldType.CHOICE) {
                Set<String> words = new LinkedHashSet<>(ever.getOrDefault(field.name(), List.of()));
                words.addAll(field.options());
                ever.put(field.name(), List.copyOf(words));
            } else if (field.type() == FieldType.NAME || field.type() == FieldType.AMOUNT) {
                ever.put(field.name(), List.of());
            }
        }
        List<Kind> definitions =
                new ArrayList<>(before.map(KindHistory::definitions).orElse(List.of()));
        definitions.add(event.definition());
        return Optional.of(new KindHistory(event.kind(), event.version(), definitions, ever, decoded.position()));
    }
}
