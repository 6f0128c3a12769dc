package mingjing.console.notices;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every account as a reader, and where its digest goes. */
public final class Readers {
    private static final String ADDRESS = "[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,255}";

    private final JdbcClient sql;

    public Readers(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    List<Reader> all() {
        return sql.sql("select name, role, person, unit from accounts where not closed order by name")
                .query((row, _) -> new Reader(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        new PersonId(row.getString("person")),
                        new UnitId(row.getString("unit"))))
                .list();
    }

    /** Where an account's digest goes; empty where it wants none. */
    public Optional<String> address(String account) {
        return sql.sql("select mail from accounts where name = :account and mail is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /**
     * Sets where an account's digest goes; blank for nowhere.
     *
     * @throws IllegalArgumentException with a Chinese message where it is no address
     */
    public void send(String account, String address) {
        String given = address.strip();
        if (!given.isEmpty() && !given.matches(ADDRESS)) {
            throw new IllegalArgumentException("“" + given + "” 不是邮箱地址。请写成 名字@单位域名，或留空不发邮件。");
        }
        sql.sql("update accounts set mail = nullif(:address, '') where name = :account")
                .param("address", given)
                .param("account", account)
                .update();
    }
}
