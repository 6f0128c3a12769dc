/** Drafting, reviewing and publishing rule books. */
@NullMarked
package mingjing.command.rules;

import org.jspecify.annotations.NullMarked;
