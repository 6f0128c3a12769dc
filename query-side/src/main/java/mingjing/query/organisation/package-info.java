/** The tree of units and the offices of its secretaries, by day. */
@NullMarked
package mingjing.query.organisation;

import org.jspecify.annotations.NullMarked;
