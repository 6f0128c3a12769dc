package mingjing.query.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.Owner;

/**
 * A unit with its names and secretaries over time.
 *
 * @param endedOn its last day
 * @param into the unit it went up in
 */
public record UnitHistory(
        UnitId unit,
        OrgLevel level,
        Optional<UnitId> parent,
        int households,
        LocalDate establishedOn,
        List<Name> names,
        List<Tenure> secretaries,
        Optional<LocalDate> endedOn,
        Optional<UnitId> into) {
    /** How units come out of the log. */
    public static final Fold<UnitHistory> FOLD = new Fold<>(
                    "organisation",
                    2,
                    Vocabulary.EVENTS.namesUnder(OrgEvent.class),
                    "unit",
                    UnitHistory.class,
                    UnitHistory::after)
            .ownedBy(_ -> Owner.PUBLIC);

    /** What it is called from a day on. */
    public record Name(String name, LocalDate from) {}

    /** A secretary's time in office, both days included; open while in office. */
    public record Tenure(PersonId secretary, LocalDate from, Optional<LocalDate> to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
        }
    }

    public UnitHistory {
        names = List.copyOf(names);
        secretaries = List.copyOf(secretaries);
    }

    /** At work on a day; the day it was merged or dissolved is its last, as the command side has it. */
    public boolean activeOn(LocalDate day) {
        return activeWithin(day, day);
    }

    /** At work on any day from one to another, both included. */
    boolean activeWithin(LocalDate from, LocalDate to) {
        return !to.isBefore(establishedOn) && endedOn.filter(from::isAfter).isEmpty();
    }

    /** Its name on a day; before its time, the first it ever had. */
    public String nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> !name.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(names.getFirst())
                .name();
    }

    /** Who held the office on a day. */
    public Optional<PersonId> secretaryOn(LocalDate day) {
        return secretaries.stream()
                .filter(tenure -> tenure.covers(day))
                .map(Tenure::secretary)
                .reduce((_, later) -> later);
    }

    static Optional<UnitHistory> after(Optional<UnitHistory> before, Decoded decoded) {
        return switch ((OrgEvent) decoded.event()) {
            case UnitEstablished first -> Optional.of(established(first));
            case UnitRenamed renamed ->
                before.map(unit -> unit.withNames(plus(unit.names, new Name(renamed.name(), renamed.occurredOn()))));
            case UnitMerged merged -> before.map(unit -> unit.ended(merged.occurredOn(), Optional.of(merged.into())));
            case UnitDissolved dissolved -> before.map(unit -> unit.ended(dissolved.occurredOn(), Optional.empty()));
            case SecretaryAppointed appointed ->
                before.map(unit -> unit.withSecretaries(plus(
                        unit.secretaries,
                        new Tenure(appointed.secretary(), appointed.occurredOn(), Optional.empty()))));
            case SecretaryRelieved relieved ->
                before.map(unit -> unit.withSecretaries(unit.secretaries.stream()
                        .map(tenure -> relieved(tenure, relieved))
                        .toList()));
        };
    }

    private static UnitHistory established(UnitEstablished event) {
        return new UnitHistory(
                event.unitId(),
                event.level(),
                event.parent(),
                event.households(),
                event.occurredOn(),
                List.of(new Name(event.name(), event.occurredOn())),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Tenure relieved(Tenure tenure, SecretaryRelieved event) {
        return tenure.to().isEmpty() && tenure.secretary().equals(event.secretary())
                ? new Tenure(tenure.secretary(), tenure.from(), Optional.of(event.occurredOn()))
                : tenure;
    }

    private static <T> List<T> plus(List<T> list, T next) {
        List<T> longer = new ArrayList<>(list);
        longer.add(next);
        return longer;
    }

    private UnitHistory withNames(List<Name> other) {
        return new UnitHistory(unit, level, parent, households, establishedOn, other, secretaries, endedOn, into);
    }

    private UnitHistory withSecretaries(List<Tenure> other) {
        return new UnitHistory(unit, level, parent, households, establishedOn, names, other, endedOn, into);
    }

    private UnitHistory ended(LocalDate on, Optional<UnitId> successor) {
        return new UnitHistory(
                unit, level, parent, households, establishedOn, names, secretaries, Optional.of(on), successor);
    }
}
