package mingjing.console.habits;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filters of lists that an account gave a name. */
@Component
public final class SavedViews {
    private final JdbcClient sql;

    SavedViews(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /**
     * A named filter.
     *
     * @param path of the list, for example {@code /rectification}
     * @param query as it stands in the address
     */
    public record SavedView(long id, String path, String name, String query) {
        public String address() {
            return query.isEmpty() ? path : path + "?" + query;
        }
    }

    /** Those of one list, by name. */
    public List<SavedView> of(String account, String path) {
        return sql.sql("""
                        select id, path, name, query
                        from saved_views
                        where account = :account and path = :path
                        order by name""")
                .param("account", account)
                .param("path", path)
                .query((row, _) -> new SavedView(
                        row.getLong("id"), row.getString("path"), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Names a filter; a name that the list knows already means this filter from now on. */
    public void save(String account, String path, String name, String query) {
        sql.sql("""
                        insert into saved_views (account, path, name, query)
                        values (:account, :path, :name, :query)
                        on conflict (account, path, name) do update
                        set query = excluded.query""")
                .param("account", account)
                .param("path", path)
                .param("name", name)
                .param("query", query)
                .update();
    }

    /** Forgets a filter; only its own account can. */
    public void forget(String account, long id) {
        sql.sql("""
                        delete from saved_views
                        where account = :account and id = :id""").param("account", account).param("id", id).update();
    }
}
