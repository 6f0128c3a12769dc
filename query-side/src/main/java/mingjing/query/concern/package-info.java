/** Concerns of residents at any moment: where each stands, and what the office disposed of and resolved. */
@NullMarked
package mingjing.query.concern;

import org.jspecify.annotations.NullMarked;
