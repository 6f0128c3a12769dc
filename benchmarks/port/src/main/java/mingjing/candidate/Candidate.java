package mingjing.candidate;

import java.util.Set;

/** An event store on PostgreSQL under test, ours or another; found by {@link java.util.ServiceLoader}. */
public interface Candidate {
    /** Short, with its version where it is not ours: {@code "mingjing"}, {@code "axon-4.13-jdbc"}. */
    String name();

    /** Which conditions it can express; cases that need more are skipped, by name. */
    Set<Ability> abilities();

    /** Makes the store's own tables in an empty database. */
    void prepare(Database database) throws Exception;

    /** Opens one application node; several may be open on the same database, in one process or in many. */
    Node open(Database database) throws Exception;
}
