package mingjing.console.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import mingjing.query.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens by which programs act for an account: with fewer permissions than it has, and for a time. */
public final class Tokens {
    /** What a token begins with, so that scanners of repositories and logs know one. */
    static final String PREFIX = "mj_";

    /** What only a person does who signed in. */
    public static final Set<Permission> OF_PERSONS =
            Collections.unmodifiableSet(EnumSet.of(Permission.OWN_ACCOUNT, Permission.MANAGE_ACCOUNTS));

    /** No token outlives a year. */
    private static final int MOST_DAYS = 366;

    private final JdbcClient sql;
    private final Accounts accounts;
    private final AccessLog log;
    private final Clock clock;
    private final Supplier<byte[]> random;

    /**
     * Tokens of the accounts.
     *
     * @param random 32 bytes nobody can guess
     */
    public Tokens(DataSource dataSource, Accounts accounts, AccessLog log, Clock clock, Supplier<byte[]> random) {
        this.sql = JdbcClient.create(dataSource);
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /** A token as it is listed; its secret was shown once and is not kept. */
    public record Token(
            String id,
            String label,
            Set<Permission> permissions,
            LocalDate until,
            LocalDate issuedOn,
            Optional<LocalDate> usedOn) {}

    /** Issues a token and returns what the program sends: {@code mj_<number>_<secret>}. */
    public String issue(Account account, String label, Set<Permission> permissions, LocalDate until) {
        if (label.isBlank() || label.length() > 60) {
            throw new IllegalArgumentException("请写明令牌给哪个程序用，不超过 60 个字。");
        }
        if (permissions.isEmpty() || !account.permissions().containsAll(permissions)) {
            throw new IllegalArgumentException("令牌至少要有一项权限，且只能是本账号有的权限。");
        }
        if (!Collections.disjoint(permissions, OF_PERSONS)) {
            throw new IllegalArgumentException("管理账号要本人登录，不能交给令牌。");
        }
        if (until.isBefore(today()) || until.isAfter(today().plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("令牌的有效期从今天起，最长一年。");
        }
        byte[] bytes = random.get();
        String id = HexFormat.of().formatHex(bytes, 0, 4);
        String secret = HexFormat.of().formatHex(bytes, 4, bytes.length);
        log.issued(account, id, permissions, until);
        sql.sql("""
                        insert into access_tokens (id, account, label, secret_hash, permissions, until, issued_on)
                        values (:id, :account, :label, :hash, :permissions, :until, :today)""")
                .param("id", id)
                .param("account", account.name())
                .param("label", label.strip())
                .param("hash", hash(secret))
                .param("permissions", permissions.stream().map(Permission::name).toArray(String[]::new))
                .param("until", until)
                .param("today", today())
                .update();
        return PREFIX + id + "_" + secret;
    }

    /** Takes a token of an account back; nothing happens where it has none of that number. */
    public void revoke(Account account, String id) {
        if (of(account).stream().anyMatch(token -> token.id().equals(id))) {
            log.revoked(account, id);
            sql.sql("delete from access_tokens where id = :id and account = :account")
                    .param("id", id)
                    .param("account", account.name())
                    .update();
        }
    }

    /** The tokens of an account that still hold, the newest first. */
    public List<Token> of(Account account) {
        return sql.sql("""
                        select *
                        from access_tokens
                        where account = :account and until >= :today
                        order by issued_on desc, id""")
                .param("account", account.name())
                .param("today", today())
                .query((row, _) -> new Token(
                        row.getString("id"),
                        row.getString("label"),
                        permissions((String[]) row.getArray("permissions").getArray()),
                        row.getObject("until", LocalDate.class),
                        row.getObject("issued_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("used_on", LocalDate.class))))
                .list();
    }

    /** The account a token speaks for, with the token's permissions; empty where it does not hold. */
    Optional<Account> account(String token) {
        String[] parts = token.split("_", -1);
        if (parts.length != 3 || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return sql.sql("""
                        select account, secret_hash, permissions
                        from access_tokens
                        where id = :id and until >= :today""")
                .param("id", parts[1])
                .param("today", today())
                .query((row, _) -> MessageDigest.isEqual(row.getBytes("secret_hash"), hash(parts[2]))
                        ? speaksFor(row.getString("account"), (String[])
                                row.getArray("permissions").getArray())
                        : Optional.<Account>empty())
                .optional()
                .flatMap(found -> found)
                .map(account -> {
                    used(parts[1]);
                    return account;
                });
    }

    private Optional<Account> speaksFor(String name, String[] permissions) {
        return accounts.usable(name).map(account -> account.only(permissions(permissions)));
    }

    private void used(String id) {
        sql.sql("update access_tokens set used_on = :today where id = :id and used_on is distinct from :today")
                .param("today", today())
                .param("id", id)
                .update();
    }

    /** Names that this version knows: a permission that was taken out of the program is nobody's. */
    private static Set<Permission> permissions(String[] names) {
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> Arrays.asList(names).contains(permission.name()))
                .forEach(known::add);
        return known;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.SHANGHAI);
    }

    /** A short name for a secret, by which nobody gets at it. */
    static String fingerprint(String secret) {
        return HexFormat.of().formatHex(hash(secret), 0, 8);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
