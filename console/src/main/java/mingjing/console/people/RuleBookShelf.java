package mingjing.console.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import mingjing.query.replay.BookText;
import mingjing.query.score.RuleBooks;
import mingjing.rules.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published rule books. A version stands for ever; another text under the same name and version is refused. */
public final class RuleBookShelf implements RuleBooks {
    private final JdbcClient sql;
    private final Clock clock;
    private final Map<String, BookText> parsed = new ConcurrentHashMap<>();

    private record Row(String id, String fileName, String yaml) {}

    public RuleBookShelf(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Publishes a book; publishing the same text again changes nothing. */
    public RuleBook publish(String fileName, String yaml) {
        RuleBook book = RuleBook.parse(fileName, yaml);
        sql.sql("""
                        insert into rule_books (id, file_name, yaml, published_at)
                        values (:id, :file, :yaml, :now)
                        on conflict (id) do nothing""")
                .param("id", book.id())
                .param("file", fileName)
                .param("yaml", yaml)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        String published = sql.sql("select yaml from rule_books where id = :id")
                .param("id", book.id())
                .query(String.class)
                .single();
        if (!published.equals(yaml)) {
            throw new IllegalStateException("细则 " + book.id() + " 已经发布，内容不能再改。请换一个版本号后重新发布。");
        }
        return book;
    }

    /** Every published book, the newest version first. */
    @Override
    public List<RuleBook> published() {
        return texts().stream().map(BookText::book).toList();
    }

    /** The same with their texts: what a score was made with must be readable later. */
    public List<BookText> texts() {
        return sql
                .sql("""
                        select id, file_name, yaml
                        from rule_books
                        order by published_at desc, id desc""")
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .map(row -> parsed.computeIfAbsent(
                        row.id(), _ -> new BookText(RuleBook.parse(row.fileName(), row.yaml()), row.yaml())))
                .toList();
    }
}
