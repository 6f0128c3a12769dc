package mingjing.console.security;

import java.time.LocalDate;
import java.util.Set;
import mingjing.events.access.Entrance;

/** Where it is written down who came in, took something away, was refused, and was given which rights. */
public interface AccessLog {
    void signedIn(Account account, Entrance entrance);

    void locked(Account account);

    /**
     * Something was refused.
     *
     * @param what the way and pattern of a request or the name of an order, never what was written into it
     */
    void denied(Account account, String what);

    /**
     * Something was taken away as a file.
     *
     * @param asOf the position it was made at
     */
    void exported(Account account, String what, long asOf);

    void given(Account account, Account by);

    void taken(Account account, Account by);

    void issued(Account account, String token, Set<Permission> permissions, LocalDate until);

    void revoked(Account account, String token);
}
