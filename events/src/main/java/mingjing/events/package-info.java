/**
 * The vocabulary: one sealed file per event stream, the ids they speak of and how events are named and tagged.
 *
 * <p>Pure: no Spring, no Axon, no JDBC. Stored names are for ever; a change of shape is a new revision with an upcaster.
 */
@NullMarked
package mingjing.events;

import org.jspecify.annotations.NullMarked;
