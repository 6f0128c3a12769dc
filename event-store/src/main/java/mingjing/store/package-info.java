/**
 * The event store on PostgreSQL: append under a condition, read, follow, and find again by id or command.
 *
 * <p>No Spring, no Micrometer; Axon only in {@code mingjing.store.axon}. What the events mean is nobody's business here.
 */
@NullMarked
package mingjing.store;

import org.jspecify.annotations.NullMarked;
