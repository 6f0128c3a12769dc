package mingjing.console.backup;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, and how it stood.
 *
 * @param format of the file; a program refuses those it does not know
 * @param origin the name of the log
 * @param head the end of the log that is in it
 * @param published entries of the signed tree in the ledger folder; never more than the log has
 * @param schemas the version of each Flyway history, by the name of its table
 * @param parts every file in it but this one, in the order they were written
 */
public record Manifest(
        int format,
        Instant madeAt,
        String origin,
        Head head,
        long published,
        List<Schema> schemas,
        List<TablePart> tables,
        List<Part> parts) {
    static final int FORMAT = 1;
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    static final String NAME = "manifest.json";

    public Manifest {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }

    /**
     * The last position with the tree over all of the log.
     *
     * @param frontier the peaks, in hex
     */
    public record Head(long position, String frontier, Instant recordedAt) {}

    /** How far the tables of one history were migrated. */
    public record Schema(String history, String version) {}

    /** Rows of a table, with the columns in the order in which they stand in the part of the same name. */
    public record TablePart(String table, List<String> columns) {
        public TablePart {
            columns = List.copyOf(columns);
        }

        String part() {
            return "tables/" + table;
        }
    }

    /** A file inside, with its SHA-256 in hex. */
    public record Part(String name, long bytes, String sha256) {}
}
