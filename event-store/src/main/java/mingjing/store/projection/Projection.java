package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.store.Recorded;

/** A view: which events it folds, the tables it keeps, and how one page of events changes them. */
public interface Projection {
    /** Lower-case letters, digits and underscores; its tables live in schema {@code view_<name>}. */
    String name();

    /** Raised when tables or meaning change: the runner then rebuilds beside the view that serves. */
    int version();

    /** Stored names of the events it folds; empty means all. */
    Set<String> types();

    /** Creates the tables with unqualified names: the runner has set the search path. */
    void create(Connection tx) throws SQLException;

    /** Folds events, in order, in the transaction that also saves the position. Must not commit. */
    void apply(List<Recorded> events, Connection tx) throws SQLException;

    /** How the view can be folded from the first event in memory, anew each time; empty when it can only go page by page. */
    default Optional<InMemoryFold> inMemory() {
        return Optional.empty();
    }

    /** What an event is about: when it cannot be folded, only later events with the same key wait with it. */
    String key(Recorded event);
}
