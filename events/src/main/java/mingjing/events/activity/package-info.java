/** Records that need no life of their own: the catalogue says of what kinds they are and what is written down of each. */
@NullMarked
package mingjing.events.activity;

import org.jspecify.annotations.NullMarked;
