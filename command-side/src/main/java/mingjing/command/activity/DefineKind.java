package mingjing.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.catalogue.CatalogueEvent;
import mingjing.events.catalogue.CatalogueEvent.KindDefined;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;

/** Adds a kind of record to the catalogue, or says what is written down of it from now on. */
public record DefineKind(KindId kind, Kind definition, PersonId by, LocalDate occurredOn) implements Command {
    /**
     * The events that follow.
     *
     * @param named the kind that has this title already, if one has
     */
    List<CatalogueEvent> decide(KnownKind known, Optional<KindId> named) {
        named.filter(other -> !other.equals(kind)).ifPresent(other -> {
            throw new Refused(Reason.TITLE_TAKEN, definition.title(), other);
        });
        known.definition().ifPresent(this::mustFollow);
        return List.of(new KindDefined(kind, known.version() + 1, definition, by, occurredOn));
    }

    /** What rules and figures count by name keeps name and type, so that old records and new ones can be counted together. */
    private void mustFollow(Kind before) {
        if (before.equals(definition)) {
            throw new Refused(Reason.KIND_UNCHANGED, before.title());
        }
        if (!before.title().equals(definition.title())) {
            throw new Refused(Reason.KIND_RENAMED, kind, before.title());
        }
        before.fields()
                .forEach(field -> definition
                        .field(field.name())
                        .filter(after ->
                                after.type() != field.type() || !after.unit().equals(field.unit()))
                        .ifPresent(after -> {
                            throw new Refused(Reason.FIELD_REDEFINED, before.title(), field.name());
                        }));
    }
}
