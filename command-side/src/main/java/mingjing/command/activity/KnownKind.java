package mingjing.command.activity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingjing.command.Field;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.activity.Activity;
import mingjing.events.catalogue.CatalogueEvent.KindDefined;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;

/**
 * What the catalogue says of a kind now.
 *
 * @param version how often it was defined; 0 where nobody did
 */
public record KnownKind(int version, Optional<Kind> definition) {
    static final KnownKind NONE = new KnownKind(0, Optional.empty());

    private static final int LONGEST_NAME = 60;

    static KnownKind evolve(KnownKind before, KindDefined defined) {
        return new KnownKind(defined.version(), Optional.of(defined.definition()));
    }

    Kind required(KindId id) {
        return definition.orElseThrow(() -> new Refused(Reason.UNKNOWN_KIND, id));
    }

    /** Refuses a record that is not as the kind's definition says. */
    void check(KindId id, Activity activity) {
        Kind kind = required(id);
        Set<String> named = new TreeSet<>(activity.words().keySet());
        named.addAll(activity.amounts().keySet());
        named.addAll(activity.persons().keySet());
        named.addAll(activity.notes().keySet());
        for (String name : named) {
            if (kind.field(name).isEmpty()) {
                throw new Refused(Reason.UNKNOWN_FIELD, kind.title(), name);
            }
        }
        kind.fields().forEach(field -> check(field, activity));
    }

    private static void check(KindField field, Activity activity) {
        boolean filled = switch (field.type()) {
            case CHOICE, NAME -> activity.words().containsKey(field.name());
            case AMOUNT -> activity.amounts().containsKey(field.name());
            case PERSON -> activity.persons().containsKey(field.name());
            case TEXT -> activity.notes().containsKey(field.name());
        };
        // A field written in a place of another type counts as not filled; there it would never be counted.
        if (!filled && (field.required() || !activity.text(field.name()).isEmpty())) {
            throw new Refused(Reason.EMPTY_TEXT, new Field(field.name()));
        }
        String word = activity.words().getOrDefault(field.name(), "");
        if (filled && field.type() == FieldType.CHOICE && !field.options().contains(word)) {
            throw new Refused(Reason.NOT_AN_OPTION, field.name(), word, field.options());
        }
        if (word.length() > LONGEST_NAME) {
            throw new Refused(Reason.TEXT_TOO_LONG, new Field(field.name()), LONGEST_NAME);
        }
    }
}
