package mingjing.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A form that gives one order; its caption is the message {@code order.<name>}.
 *
 * @param key sent with the order, so that a second click records nothing twice
 * @param refusal why the order was not carried out, with the input kept
 */
public record Form(String name, String action, List<Field> fields, String key, Optional<String> refusal) {
    public Form {
        fields = List.copyOf(fields);
    }

    static Form empty(String name, String action, List<Field> fields) {
        return new Form(name, action, fields, UUID.randomUUID().toString(), Optional.empty());
    }

    Form refused(Input input, String why) {
        List<Field> kept = fields.stream().map(field -> field.filled(input)).toList();
        return new Form(name, action, kept, input.key().orElse(key), Optional.of(why));
    }

    /** The same with what was written and one more question. */
    Form asking(Field more, Input input) {
        List<Field> kept = new ArrayList<>();
        fields.forEach(field -> kept.add(field.filled(input)));
        kept.add(more);
        return new Form(name, action, kept, input.key().orElse(key), Optional.empty());
    }

    /** The forms of a page, of which one was refused. */
    static List<Form> refused(List<Form> forms, String name, Input input, String why) {
        return forms.stream()
                .map(form -> form.name().equals(name) ? form.refused(input, why) : form)
                .toList();
    }
}
