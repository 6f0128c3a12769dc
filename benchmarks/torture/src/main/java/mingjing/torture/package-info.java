/** Runs an event store into every trouble it will meet, and counts what came out wrong; knows stores by their port only. */
@NullMarked
package mingjing.torture;

import org.jspecify.annotations.NullMarked;
