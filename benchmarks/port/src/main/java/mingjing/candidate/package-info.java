/** The small port behind which any event store can be raced, crashed and timed; knows no store, only the JDK. */
@NullMarked
package mingjing.candidate;

import org.jspecify.annotations.NullMarked;
