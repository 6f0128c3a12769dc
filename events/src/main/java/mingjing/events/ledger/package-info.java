/** What happens to the published log itself. */
@NullMarked
package mingjing.events.ledger;

import org.jspecify.annotations.NullMarked;
