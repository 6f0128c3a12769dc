package mingjing.store.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import mingjing.store.projection.ProjectionStatus.Rebuild;
import mingjing.store.projection.ProjectionStatus.State;
import org.jspecify.annotations.Nullable;

/** One row of the status query: a generation of a view and the head of the log beside it. */
record Progress(
        String name,
        String generation,
        int version,
        long position,
        boolean paused,
        long failures,
        @Nullable String lastFailure,
        double seconds,
        long head,
        long parked,
        @Nullable String stopped) {

    static final String SQL = """
            select
                p.name, p.generation, p.version, greatest(p.position, p.reached), p.paused, p.failures, p.last_failure,
                extract(epoch from clock_timestamp() - p.started_at)::float8,
                h.position,
                (select count(*) from parked k where k.projection = p.name and k.generation = p.generation),
                p.stopped
            from projections p
            cross join head h
            order by p.name, p.generation
            """;

    static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getString(7),
                row.getDouble(8),
                row.getLong(9),
                row.getLong(10),
                row.getString(11));
    }

    boolean is(String view, Generation wanted) {
        return name.equals(view) && generation.equals(wanted.stored);
    }

    /** {@code known} may be beyond the saved position: nothing in between concerned the view. */
    ProjectionStatus status(long known, double pace, Optional<Progress> next) {
        long reached = Math.min(head, Math.max(position, known));
        return new ProjectionStatus(
                name,
                version,
                state(next),
                reached,
                head,
                head - reached,
                percent(reached),
                pace,
                Pace.eta(head - reached, pace),
                next.map(Progress::rebuild),
                parked,
                failures,
                Optional.ofNullable(lastFailure));
    }

    private State state(Optional<Progress> next) {
        boolean rebuildStopped = next.filter(row -> row.stopped != null).isPresent();
        if (stopped != null || rebuildStopped) {
            return State.FAILED;
        }
        return paused ? State.PAUSED : next.isPresent() ? State.REBUILDING : State.RUNNING;
    }

    private double percent(long reached) {
        return head == 0 ? 100 : 100.0 * reached / head;
    }

    private Rebuild rebuild() {
        double rate = seconds > 0 ? position / seconds : 0;
        return new Rebuild(
                version,
                position,
                percent(position),
                rate,
                Pace.eta(head - position, rate),
                Optional.ofNullable(stopped));
    }
}
