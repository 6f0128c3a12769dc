package mingjing.console.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import mingjing.console.platform.Core;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which files were loaded to the end, so that a start need not look at them again. */
final class LoadedStories {
    private final Core core;
    private final JdbcClient sql;

    LoadedStories(Core core) {
        this.core = core;
        this.sql = JdbcClient.create(core.dataSource());
    }

    boolean holds(List<Path> files) {
        return sql.sql("select count(*) from loaded_stories where hash = :hash")
                        .param("hash", hash(files))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(List<Path> files) {
        sql.sql("""
                        insert into loaded_stories (hash, position, loaded_at)
                        values (:hash, :position, :now)
                        on conflict (hash) do nothing""")
                .param("hash", hash(files))
                .param("position", core.store().head())
                .param("now", Timestamp.from(core.clock().instant()))
                .update();
    }

    /** SHA-256 over the names and bytes of the files, in order. */
    private static String hash(List<Path> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                sha.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("读不到台账", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
