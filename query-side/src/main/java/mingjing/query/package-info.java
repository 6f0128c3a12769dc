/**
 * What readers ask of the log: each view is a pure fold, a table that keeps its newest state, and one query that answers for now
 * and for any past moment alike.
 *
 * <p>Nothing here decides or appends, and nothing here knows the command side.
 */
@NullMarked
package mingjing.query;

import org.jspecify.annotations.NullMarked;
