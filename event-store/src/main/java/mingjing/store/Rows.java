package mingjing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import mingjing.events.Tag;

/** Turns rows of {@code events} into {@link Recorded}, in the newest revision. */
final class Rows {
    /** In the order {@link #read} expects, after one column of the caller's own. */
    static final String COLUMNS = "e.position, e.id, e.type, e.revision, e.tags, e.occurred_on, e.recorded_at, "
            + "e.actor, e.command_id, e.body";

    private final Upcasters upcasters;

    Rows(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    Recorded read(ResultSet row) throws SQLException {
        return upcasters.newest(new Recorded(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                tags((String[]) row.getArray(6).getArray()),
                row.getObject(7, LocalDate.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10),
                row.getBytes(11)));
    }

    private static List<Tag> tags(String[] texts) {
        return Arrays.stream(texts).map(Tag::parse).toList();
    }
}
