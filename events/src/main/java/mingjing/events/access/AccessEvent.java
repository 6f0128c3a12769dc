package mingjing.events.access;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What the platform notes of its own doors; persons by their codes, never what they typed. */
public sealed interface AccessEvent extends DomainEvent {
    /** The person behind the account. */
    @Tagged("person")
    PersonId person();

    /** Somebody signed in. */
    @Stored(name = "access.SignedIn")
    record SignedIn(PersonId person, Entrance entrance, LocalDate occurredOn) implements AccessEvent {}

    /** An account was locked after wrong passwords. */
    @Stored(name = "access.SignInLocked")
    record SignInLocked(PersonId person, LocalDate occurredOn) implements AccessEvent {}

    /**
     * Something was refused; the same again within some minutes is not noted again.
     *
     * @param what the page or order, without what was written into it
     */
    @Stored(name = "access.AccessDenied")
    record AccessDenied(PersonId person, String what, LocalDate occurredOn) implements AccessEvent {}

    /**
     * A table or bundle was taken away.
     *
     * @param what its name
     * @param asOf the position it was made at
     */
    @Stored(name = "access.TableExported")
    record TableExported(PersonId person, String what, long asOf, LocalDate occurredOn) implements AccessEvent {}

    /** From now on the account of a person is for this, here, and sees so far. */
    @Stored(name = "access.RightsGiven")
    record RightsGiven(PersonId person, String role, UnitId unit, String scope, PersonId by, LocalDate occurredOn)
            implements AccessEvent {}

    /** The account of a person was closed. */
    @Stored(name = "access.RightsTaken")
    record RightsTaken(PersonId person, PersonId by, LocalDate occurredOn) implements AccessEvent {}

    /**
     * A program may act for a person.
     *
     * @param token its number, not its secret
     * @param permissions what of the person's rights it has
     * @param until its last day
     */
    @Stored(name = "access.TokenIssued")
    record TokenIssued(PersonId person, String token, List<String> permissions, LocalDate until, LocalDate occurredOn)
            implements AccessEvent {
        public TokenIssued {
            permissions = List.copyOf(new TreeSet<>(permissions));
        }
    }

    /** It may no longer. */
    @Stored(name = "access.TokenRevoked")
    record TokenRevoked(PersonId person, String token, LocalDate occurredOn) implements AccessEvent {}
}
