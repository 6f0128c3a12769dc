/** Proofs of the rules: examples by hand, and seeded properties that print their seed when they fail. */
@NullMarked
package mingjing.rules;

import org.jspecify.annotations.NullMarked;
