package mingjing.console.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.events.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local accounts. Five wrong passwords in a row lock an account for fifteen minutes. */
public final class Accounts {
    private static final int WRONG_TRIES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /**
     * An account with what is needed to log in.
     *
     * @param passwordIsOld somebody else chose the password: it must be changed before anything else
     * @param guessed wrong passwords have come in since the last right one
     */
    public record Login(
            Account account,
            String passwordHash,
            boolean locked,
            boolean passwordIsOld,
            boolean closed,
            boolean guessed) {
        boolean usable() {
            return !locked && !closed;
        }
    }

    public Accounts(DataSource dataSource, PasswordEncoder passwords, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens an account, or changes what it is for and its password. */
    public void open(Account account, String password) {
        open(account, password, false);
    }

    /** Opens an account with a password that its owner must change first, or gives it such a one. */
    void openFor(Account account, String password) {
        open(account, password, true);
    }

    private void open(Account account, String password, boolean passwordIsOld) {
        sql.sql("""
                        insert into accounts (name, password_hash, role, person, unit, scope, password_is_old)
                        values (:name, :hash, :role, :person, :unit, :scope, :old)
                        on conflict (name) do update
                        set password_hash = excluded.password_hash, role = excluded.role, person = excluded.person,
                            unit = excluded.unit, scope = excluded.scope, password_is_old = excluded.password_is_old,
                            failed_logins = 0, locked_until = null, closed = false""")
                .param("name", account.name())
                .param("hash", passwords.encode(password))
                .param("role", account.role().name())
                .param("person", account.person().value())
                .param("unit", account.unit())
                .param("scope", account.scope().name())
                .param("old", passwordIsOld)
                .update();
    }

    /** Changes what an account is for and leaves its password. */
    void change(Account account) {
        sql.sql("update accounts set role = :role, unit = :unit, scope = :scope where name = :name")
                .param("name", account.name())
                .param("role", account.role().name())
                .param("unit", account.unit())
                .param("scope", account.scope().name())
                .update();
    }

    /** The owner's own new password. */
    void changePassword(String name, String password) {
        sql.sql("update accounts set password_hash = :hash, password_is_old = false where name = :name")
                .param("name", name)
                .param("hash", passwords.encode(password))
                .update();
    }

    /** The same password under a newer hash. */
    void rehash(String name, String hash) {
        sql.sql("update accounts set password_hash = :hash where name = :name")
                .param("name", name)
                .param("hash", hash)
                .update();
    }

    boolean isPasswordOf(String name, String password) {
        return login(name)
                .filter(login -> passwords.matches(password, login.passwordHash()))
                .isPresent();
    }

    /** Lets nobody in under this name any more; the row stays, so that nobody else gets the name by chance. */
    void close(String name) {
        sql.sql("update accounts set closed = true where name = :name")
                .param("name", name)
                .update();
    }

    void unlock(String name) {
        sql.sql("update accounts set failed_logins = 0, locked_until = null where name = :name")
                .param("name", name)
                .update();
    }

    /** The person behind an account; empty for programs, which have none. */
    public Optional<PersonId> person(String name) {
        return login(name).map(login -> login.account().person());
    }

    public boolean isEmpty() {
        return sql.sql("select count(*) from accounts").query(Long.class).single() == 0;
    }

    /** Every account, by name. */
    List<Login> all() {
        return sql.sql("select * from accounts order by name")
                .query((row, _) -> login(row))
                .list();
    }

    Optional<Login> login(String name) {
        return sql.sql("select * from accounts where name = :name")
                .param("name", name)
                .query((row, _) -> login(row))
                .optional();
    }

    /** An account that somebody may come in with now. */
    Optional<Account> usable(String name) {
        return login(name).filter(Login::usable).map(Login::account);
    }

    private Login login(ResultSet row) throws SQLException {
        @Nullable Timestamp locked = row.getTimestamp("locked_until");
        return new Login(
                new Account(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        new PersonId(row.getString("person")),
                        row.getString("unit"),
                        Scope.valueOf(row.getString("scope"))),
                row.getString("password_hash"),
                locked != null && clock.instant().isBefore(locked.toInstant()),
                row.getBoolean("password_is_old"),
                row.getBoolean("closed"),
                row.getInt("failed_logins") > 0);
    }

    /** Counts a wrong password; true where the account is locked from now on. */
    boolean failed(String name) {
        Instant until = clock.instant().plus(LOCKED_FOR);
        return sql.sql("""
                        update accounts
                        set failed_logins = case when failed_logins + 1 >= :tries then 0 else failed_logins + 1 end,
                            locked_until = case when failed_logins + 1 >= :tries then :until else locked_until end
                        where name = :name
                        returning locked_until = :until""")
                .param("tries", WRONG_TRIES)
                .param("until", Timestamp.from(until))
                .param("name", name)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void succeeded(String name) {
        sql.sql("""
                        update accounts
                        set failed_logins = 0
                        where name = :name and failed_logins > 0""").param("name", name).update();
    }
}
