package mingjing.query.supervision;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.Derived;
import mingjing.events.DomainEvent;
import mingjing.events.MayBeEmpty;
import mingjing.events.Vocabulary;
import mingjing.events.activity.ActivityEvent.ActivityCorrected;
import mingjing.events.activity.ActivityEvent.ActivityRecorded;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.catalogue.KindHistory;

/** What each form asks: read off the event it leads to, or off the definition of its kind, so that no form can be forgotten. */
final class Forms {
    private static final String OF_KIND = "/";

    private Forms() {}

    /** How a field is filled in; the word names the parameter that says how many seconds that takes. */
    enum Filling {
        DAY("日期"),
        CHOICE("选项"),
        NUMBER("数量"),
        NAME("名称"),
        TEXT("文字");

        private final String word;

        Filling(String word) {
            this.word = word;
        }

        String parameter() {
            return "秒数." + word;
        }
    }

    /** One field of a form. */
    record Asked(Filling filling, boolean required) {}

    /** The form an event was entered by: its stored name, and for a plain record its kind. */
    static String name(DomainEvent event) {
        String type = Vocabulary.EVENTS.nameOf(event.getClass());
        return switch (event) {
            case ActivityRecorded plain -> type + OF_KIND + plain.kind();
            case ActivityCorrected plain -> type + OF_KIND + plain.kind();
            default -> type;
        };
    }

    /** The fields of a form; of a kind that nobody knows only day and unit. */
    static List<Asked> fields(String form, List<KindHistory> kinds) {
        int cut = form.indexOf(OF_KIND);
        if (cut < 0) {
            return of(Vocabulary.EVENTS.classOf(form));
        }
        KindId id = new KindId(form.substring(cut + 1));
        List<Asked> fields = new ArrayList<>(List.of(new Asked(Filling.DAY, true), new Asked(Filling.CHOICE, true)));
        kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .map(KindHistory::definition)
                .map(Kind::fields)
                .flatMap(List::stream)
                .forEach(field -> fields.add(of(field)));
        if (form.startsWith(Vocabulary.EVENTS.nameOf(ActivityCorrected.class))) {
            fields.add(new Asked(Filling.TEXT, true));
        }
        return fields;
    }

    private static Asked of(KindField field) {
        Filling filling = switch (field.type()) {
            case CHOICE, PERSON -> Filling.CHOICE;
            case NAME -> Filling.NAME;
            case AMOUNT -> Filling.NUMBER;
            case TEXT -> Filling.TEXT;
        };
        return new Asked(filling, field.required());
    }

    /** Of a list of records one is counted, the least that can be entered. */
    private static List<Asked> of(Class<?> record) {
        List<Asked> fields = new ArrayList<>();
        boolean ownDay = false;
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(Derived.class)) {
                continue;
            }
            Class<?> type = single(component.getGenericType());
            if (type.isRecord() && type.getRecordComponents().length > 1) {
                fields.addAll(of(type));
                ownDay |= type == component.getType();
            } else if (!component.getName().equals("occurredOn") || !ownDay) {
                boolean required =
                        !component.isAnnotationPresent(MayBeEmpty.class) && component.getType() != Optional.class;
                filling(component).ifPresent(filling -> fields.add(new Asked(filling, required)));
            }
        }
        return fields;
    }

    /** Whoever enters it is known from the account, and numbers are proposed: neither is asked. */
    private static Optional<Filling> filling(RecordComponent component) {
        Class<?> type = single(component.getGenericType());
        if (type == LocalDate.class) {
            return Optional.of(Filling.DAY);
        }
        if (type == String.class) {
            return Optional.of(Filling.TEXT);
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(Filling.NUMBER);
        }
        boolean chosen = type.isEnum() || type == boolean.class || type == UnitId.class;
        boolean person = type == PersonId.class && !component.getName().endsWith("By");
        return chosen || person ? Optional.of(Filling.CHOICE) : Optional.empty();
    }

    private static Class<?> single(Type type) {
        return type instanceof ParameterizedType many ? (Class<?>) many.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
