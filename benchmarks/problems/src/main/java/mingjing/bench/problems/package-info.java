/** Invented problems with whole lives, for whoever measures on a log that looks like a year's. */
@NullMarked
package mingjing.bench.problems;

import org.jspecify.annotations.NullMarked;
