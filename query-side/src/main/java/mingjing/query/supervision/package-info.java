/** What supervision looks at: who answers for what, what was promised and what came of it, and where a link is missing. */
@NullMarked
package mingjing.query.supervision;

import org.jspecify.annotations.NullMarked;
