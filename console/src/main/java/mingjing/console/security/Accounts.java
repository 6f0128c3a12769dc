package mingjing.console.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** An account with what is needed to log in. */
    record Login(Account account, String passwordHash, boolean locked) {}

    public Accounts(DataSource dataSource, PasswordEncoder passwords, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens an account, or changes what it is for and its password. */
    public void open(Account account, String password) {
        sql.sql("""
                        insert into accounts (name, password_hash, role, person, unit)
                        values (:name, :hash, :role, :person, :unit)
                        on conflict (name) do update
                        set password_hash = excluded.password_hash, role = excluded.role,
                            person = excluded.person, unit = excluded.unit, failed_logins = 0, locked_until = null""")
                .param("name", account.name())
                .param("hash", passwords.encode(password))
                .param("role", account.role().name())
                .param("person", account.person().value())
                .param("unit", account.unit())
                .update();
    }

    /** The person behind an account; empty for programs, which have none. */
    public Optional<PersonId> person(String name) {
        return login(name).map(login -> login.account().person());
    }

    public boolean isEmpty() {
        return sql.sql("select count(*) from accounts").query(Long.class).single() == 0;
    }

    Optional<Login> login(String name) {
        return sql.sql("""
                        select name, password_hash, role, person, unit, locked_until
                        from accounts
                        where name = :name""")
                .param("name", name)
                .query((row, _) -> {
                    @Nullable Timestamp locked = row.getTimestamp("locked_until");
                    return new Login(
                            new Account(
                                    row.getString("name"),
                                    Role.valueOf(row.getString("role")),
                                    new PersonId(row.getString("person")),
                                    row.getString("unit")),
                            row.getString("password_hash"),
                            locked != null && clock.instant().isBefore(locked.toInstant()));
                })
                .optional();
    }

    void failed(String name) {
        Instant until = clock.instant().plus(LOCKED_FOR);
        sql.sql("""
                        update accounts
                        set failed_logins = case when failed_logins + 1 >= :tries then 0 else failed_logins + 1 end,
                            locked_until = case when failed_logins + 1 >= :tries then :until else locked_until end
                        where name = :name""")
                .param("tries", WRONG_TRIES)
                .param("until", Timestamp.from(until))
                .param("name", name)
                .update();
    }

    void succeeded(String name) {
        sql.sql("""
                        update accounts
                        set failed_logins = 0
                        where name = :name and failed_logins > 0""").param("name", name).update();
    }
}
