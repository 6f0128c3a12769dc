package mingjing.console.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Core;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.note.Checkpoint;

/** 备份: the ledger folder first, then the database, so that nothing is signed in it that is not recorded in it. */
public final class Backup {
    static final String STATES = "states";

    private final Core core;
    private final LedgerFolder ledger;

    public Backup(Core core, LedgerFolder ledger) {
        this.core = core;
        this.ledger = ledger;
    }

    /** What was written. */
    public record Written(Manifest manifest, String sha256) {}

    /**
     * Writes a backup; nothing of the running node is changed or waited for.
     *
     * @param progress by what is being written
     */
    public Written write(Path file, Function<String, Progress> progress) throws IOException, SQLException {
        try (BackupWriter writer = new BackupWriter(file);
                Connection connection = core.dataSource().getConnection()) {
            new LedgerParts(ledger.folder(), writer).write(progress.apply("备份账本文件"));
            long published =
                    ledger.signed().map(note -> Checkpoint.of(note).size()).orElse(0L);
            DatabaseDump dump = new DatabaseDump(connection, writer);
            DatabaseDump.Snapshot snapshot = dump.tables();
            Manifest.Head head = snapshot.head();
            dump.log(head.position(), progress.apply("备份事件"));
            if (head.position() > 0) {
                String states = Receipts.at(head.position(), core, ledger).toString();
                writer.part(STATES, out -> out.write(states.getBytes(StandardCharsets.UTF_8)));
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    core.clock().instant(),
                    ledger.signingKeys().getFirst().publicKey().name(),
                    head,
                    Math.min(published, head.position()),
                    snapshot.schemas(),
                    snapshot.tables(),
                    writer.parts());
            String sha256 = writer.finish(Manifest.JSON.writeValueAsBytes(manifest));
            remember(connection, manifest.madeAt(), head.position(), sha256);
            return new Written(manifest, sha256);
        }
    }

    /** For the page of operations. */
    private static void remember(Connection connection, Instant madeAt, long position, String sha256)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into backups (made_at, position, sha256) values (?, ?, ?)")) {
            insert.setObject(1, madeAt.atOffset(ZoneOffset.UTC));
            insert.setLong(2, position);
            insert.setString(3, sha256);
            insert.executeUpdate();
        }
    }
}
