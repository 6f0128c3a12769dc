/** Tells other systems what was recorded: signed, in order, at least once, and only to places they may lie at. */
@NullMarked
package mingjing.console.webhooks;

import org.jspecify.annotations.NullMarked;
