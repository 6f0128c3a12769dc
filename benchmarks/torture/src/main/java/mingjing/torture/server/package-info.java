/** The PostgreSQL under test, and strangers on it that hold locks and snapshots. */
@NullMarked
package mingjing.torture.server;

import org.jspecify.annotations.NullMarked;
