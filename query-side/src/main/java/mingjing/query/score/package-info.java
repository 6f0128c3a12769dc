/** Facts drawn from events, and the score boards that rule books make of them. */
@NullMarked
package mingjing.query.score;

import org.jspecify.annotations.NullMarked;
