/**
 * The hashes by which the views of a position are known, made of the live views or of nothing but the log's entries.
 *
 * <p>The auditor's program runs what is here without a database: only {@link mingjing.query.replay.LiveStates} may know one.
 */
@NullMarked
package mingjing.query.replay;

import org.jspecify.annotations.NullMarked;
